/* The words of pictures and pages: one row a caption, one column a language. */
#include "picture/caption.h"

/* clang-format off */
static const char *const captions[][LANGUAGES] = {
	/*                       ar  zh  en  fr  ru  es */
	[CAPTION_UNKNOWN]    = {"غير معروف", "未知", "unknown", "inconnu", "неизвестно", "desconocido"},
	[CAPTION_EMPTY]      = {"فارغ", "空", "empty", "vide", "пусто", "vacío"},
	[CAPTION_NO_DATA]    = {"لا توجد بيانات", "无数据", "no data", "aucune donnée", "нет данных", "sin datos"},
	[CAPTION_BAR_CHART]  = {"مخطط شريطي", "条形图", "Bar chart", "Diagramme à barres", "Линейчатая диаграмма", "Gráfico de barras"},
	[CAPTION_TABLE_MAP]  = {"جدول مظلل حسب القيمة", "按数值着色的表格", "Table shaded by value", "Tableau ombré selon la valeur", "Таблица с заливкой по значению", "Tabla sombreada según el valor"},
	[CAPTION_SOURCE]     = {"المصدر:", "来源：", "Source:", "Source :", "Источник:", "Fuente:"},
	[CAPTION_NOTE]       = {"ملاحظة:", "注：", "Note:", "Note :", "Примечание:", "Nota:"},
	[CAPTION_QUERY]      = {"استعلام SQL", "SQL 查询", "SQL query", "Requête SQL", "Запрос SQL", "Consulta SQL"},
	[CAPTION_COPY]       = {"نسخ", "复制", "Copy", "Copier", "Копировать", "Copiar"},
	[CAPTION_COPIED]     = {"تم النسخ", "已复制", "Copied", "Copié", "Скопировано", "Copiado"},
	[CAPTION_FILTER]     = {"تصفية الصفوف", "筛选行", "Filter rows", "Filtrer les lignes", "Фильтр строк", "Filtrar filas"},
	[CAPTION_ROWS]       = {"الصفوف:", "行数：", "Rows:", "Lignes :", "Строки:", "Filas:"},
	[CAPTION_ASCENDING]  = {"ترتيب تصاعدي", "升序", "ascending order", "ordre croissant", "по возрастанию", "orden ascendente"},
	[CAPTION_DESCENDING] = {"ترتيب تنازلي", "降序", "descending order", "ordre décroissant", "по убыванию", "orden descendente"},
	[CAPTION_UNSORTED]   = {"الترتيب الأصلي", "原始顺序", "original order", "ordre d’origine", "исходный порядок", "orden original"},
	[CAPTION_LANGUAGE]   = {"اللغة", "语言", "Language", "Langue", "Язык", "Idioma"},
	[CAPTION_CONTENTS]   = {"المحتويات", "目录", "Contents", "Sommaire", "Содержание", "Contenido"},
	[CAPTION_SKIP]       = {"انتقل إلى المحتوى", "跳到正文", "Skip to the content", "Aller au contenu", "Перейти к содержанию", "Ir al contenido"},
	[CAPTION_PRINT]      = {"طباعة", "打印", "Print", "Imprimer", "Печать", "Imprimir"},

	[CAPTION_GAP_MAP]          = {"خريطة الفجوة", "差距地图", "Map of the gap", "Carte de l’écart", "Карта разрыва", "Mapa de la brecha"},
	[CAPTION_CONNECTED]        = {"متصل", "已连接", "connected", "connecté", "подключено", "conectado"},
	[CAPTION_UNCONNECTED]      = {"غير متصل", "未连接", "not connected", "non connecté", "не подключено", "no conectado"},
	[CAPTION_NODE_WORKS]       = {"عقدة عاملة", "在用节点", "node that works", "nœud en service", "действующий узел", "nodo en servicio"},
	[CAPTION_NODE_UNKNOWN]     = {"عقدة مجهولة الحالة", "状态未知的节点", "node of unknown status", "nœud d’état inconnu", "узел с неизвестным состоянием", "nodo de estado desconocido"},
	[CAPTION_NODE_ABSENT]      = {"عقدة غير عاملة (بعد)", "（尚）未启用的节点", "node that does not work (yet)", "nœud pas (encore) en service", "узел, (ещё) не действующий", "nodo que no está (aún) en servicio"},
	[CAPTION_UNKNOWN_LOCATION] = {"موقع غير معروف", "位置未知", "unknown location", "emplacement inconnu", "местоположение неизвестно", "ubicación desconocida"},
	[CAPTION_NODES]            = {"العقد", "节点", "nodes", "nœuds", "узлы", "nodos"},
	[CAPTION_UNKNOWN_WEIGHT]   = {"وزن غير معروف", "权重未知", "unknown weight", "poids inconnu", "вес неизвестен", "peso desconocido"},
	[CAPTION_WEIGHT]           = {"الوزن", "权重", "weight", "poids", "вес", "peso"},
	[CAPTION_SHARED_MARKS]     = {"الأماكن المتقاربة المتماثلة الحالة لها علامة واحدة", "状态相同的相近地点合用一个标记", "close places of the same state share a mark", "les lieux proches de même état partagent une marque", "близкие места с одним состоянием показаны одной отметкой", "los lugares cercanos con el mismo estado comparten una marca"},
	[CAPTION_LATITUDE]         = {"خط العرض", "纬度", "latitude", "latitude", "широта", "latitud"},
	[CAPTION_KILOMETERS]       = {"كم", "公里", "km", "km", "км", "km"},
	[CAPTION_METERS]           = {"م", "米", "m", "m", "м", "m"},
	[CAPTION_GAP_CURVE]        = {"الحصة حسب المسافة من أقرب عقدة", "按到最近节点距离的占比", "Share by distance to the nearest node", "Part selon la distance au nœud le plus proche", "Доля по расстоянию до ближайшего узла", "Proporción según la distancia al nodo más cercano"},
	[CAPTION_DISTANCE]     = {"المسافة من أقرب عقدة، كم", "到最近节点的距离，公里", "distance to the nearest node, km", "distance au nœud le plus proche, km", "расстояние до ближайшего узла, км", "distancia al nodo más cercano, km"},
	[CAPTION_KNOWN_NODES]      = {"العقد العاملة فقط (الحد الأدنى)", "仅已知在用的节点（下限）", "only nodes known to work (at least)", "seuls les nœuds dont on sait qu’ils sont en service (au moins)", "только узлы, о которых известно, что они действуют (не менее)", "solo los nodos que se sabe que están en servicio (como mínimo)"},
	[CAPTION_ALL_NODES]        = {"كل ما قد يكون ضمن المسافة (الحد الأقصى)", "所有可能在此距离内的（上限）", "all that may be within reach (at most)", "tout ce qui peut être à portée (au plus)", "всё, что может быть в пределах досягаемости (не более)", "todo lo que puede estar al alcance (como máximo)"},
	[CAPTION_IN_BETWEEN]       = {"لا أحد يعرف", "无人知晓", "nobody knows", "personne ne sait", "никто не знает", "nadie lo sabe"},

	[CAPTION_SITE_MAP]         = {"أين يُبنى تالياً", "下一步在哪里建设", "Where to build next", "Où construire ensuite", "Где строить дальше", "Dónde construir a continuación"},
	[CAPTION_COVERED]          = {"ضمن النطاق", "范围内", "within reach", "à portée", "в пределах досягаемости", "al alcance"},
	[CAPTION_NOT_COVERED]      = {"خارج النطاق", "范围外", "out of reach", "hors de portée", "вне досягаемости", "fuera de alcance"},
	[CAPTION_PERHAPS_COVERED]  = {"ربما ضمن النطاق", "可能在范围内", "perhaps within reach", "peut-être à portée", "возможно, в пределах досягаемости", "quizá al alcance"},
	[CAPTION_SITE]             = {"موقع جديد، برقم ترتيبه", "新站点，按次序编号", "new site, with its rank", "nouveau site, avec son rang", "новый объект с номером очереди", "nuevo sitio, con su orden"},
	[CAPTION_SITES]            = {"المواقع الجديدة", "新站点", "new sites", "nouveaux sites", "новые объекты", "nuevos sitios"},
	[CAPTION_RADIUS]           = {"نصف القطر", "半径", "radius", "rayon", "радиус", "radio"},
	[CAPTION_CLUSTER]          = {"تجمّع أماكن", "地点聚集区", "cluster of places", "groupe de lieux", "скопление мест", "agrupación de lugares"},
	[CAPTION_NO_ROOM]          = {"لا متسع لعلامته", "标签无处安放", "without room for a label", "sans place pour une étiquette", "без места для подписи", "sin espacio para una etiqueta"},
};
/* clang-format on */

const char *
caption(Caption which, Language language)
{
	return captions[which][language];
}
