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

	[CAPTION_LORENZ_CURVE]      = {"منحنى لورنز", "洛伦兹曲线", "Lorenz curve", "Courbe de Lorenz", "Кривая Лоренца", "Curva de Lorenz"},
	[CAPTION_POPULATION_SHARE]  = {"حصة السكان، من أدنى القيم صعوداً", "人口占比，从最低值起", "share of the population, from the lowest values up", "part de la population, à partir des valeurs les plus basses", "доля населения, начиная с наименьших значений", "proporción de la población, desde los valores más bajos"},
	[CAPTION_VALUE_SHARE]       = {"حصة القيم", "数值占比", "share of the values", "part des valeurs", "доля значений", "proporción de los valores"},
	[CAPTION_EQUALITY]          = {"المساواة", "平等", "equality", "égalité", "равенство", "igualdad"},
	[CAPTION_GINI]              = {"معامل جيني", "基尼系数", "Gini coefficient", "coefficient de Gini", "коэффициент Джини", "coeficiente de Gini"},
	[CAPTION_LOWEST_HALF]       = {"حصة النصف الأدنى", "最低一半的占比", "share of the lowest half", "part de la moitié la plus basse", "доля нижней половины", "proporción de la mitad más baja"},
	[CAPTION_HIGHEST_TENTH]     = {"حصة العُشر الأعلى", "最高十分之一的占比", "share of the highest tenth", "part du dixième le plus élevé", "доля верхней десятой части", "proporción de la décima parte más alta"},
	[CAPTION_PROGRESS_CHART]    = {"التقدم نحو الغاية", "实现具体目标的进展", "Progress to the target", "Progrès vers la cible", "Продвижение к целевому показателю", "Progreso hacia la meta"},
	[CAPTION_SERIES]            = {"القيم المقيسة", "实测值", "measured", "mesuré", "измерено", "medido"},
	[CAPTION_UNKNOWN_YEARS]     = {"سنوات بلا قيمة", "无数值的年份", "years without a value", "années sans valeur", "годы без значения", "años sin valor"},
	[CAPTION_TARGET]            = {"الغاية", "具体目标", "target", "cible", "целевой показатель", "meta"},
	[CAPTION_NO_TARGET]         = {"لا توجد غاية كمية", "没有量化目标", "no quantified target", "pas de cible chiffrée", "количественного целевого показателя нет", "no hay meta cuantificada"},
	[CAPTION_REQUIRED_PACE]     = {"الوتيرة اللازمة منذ سنة الأساس", "自基准年起所需速度", "required pace from the base year", "rythme requis depuis l’année de référence", "необходимый темп с базового года", "ritmo requerido desde el año de base"},
	[CAPTION_ACTUAL_PACE]      = {"الوتيرة حتى الآن", "迄今速度", "pace so far", "rythme jusqu’ici", "темп до сих пор", "ritmo hasta ahora"},
	[CAPTION_NEEDED_PACE]       = {"الوتيرة اللازمة من الآن فصاعداً", "今后所需速度", "pace needed from now on", "rythme nécessaire désormais", "темп, необходимый в дальнейшем", "ritmo necesario en adelante"},
	[CAPTION_LIMIT]             = {"الحد الطبيعي", "自然界限", "natural limit", "limite naturelle", "естественный предел", "límite natural"},
	[CAPTION_A_YEAR]            = {"في السنة", "每年", "a year", "par an", "в год", "al año"},
	[CAPTION_PROJECTED]         = {"متوقع", "预计", "projected", "projeté", "прогноз", "proyectado"},
	[CAPTION_REACHED]           = {"تُبلغ الغاية بهذه الوتيرة في", "按此速度达到目标的年份", "target reached at this pace in", "cible atteinte à ce rythme en", "цель достигается при таком темпе в", "meta alcanzada a este ritmo en"},
	[CAPTION_NEVER_REACHED]     = {"لا تُبلغ الغاية بهذه الوتيرة", "按此速度无法达到目标", "target not reached at this pace", "cible non atteinte à ce rythme", "при таком темпе цель не достигается", "meta no alcanzada a este ritmo"},
	[CAPTION_STATUS]            = {"الحالة", "状态", "status", "état", "статус", "estado"},
	[CAPTION_BAND_MAP]          = {"خريطة حسب الفئات", "分级地图", "Map by bands", "Carte par classes", "Карта по группам", "Mapa por tramos"},
	[CAPTION_NO_BAND]           = {"خارج جميع الفئات", "不属于任何级别", "in no band", "dans aucune classe", "вне групп", "en ningún tramo"},
	[CAPTION_NO_OUTLINE]        = {"بلا حدود مرسومة", "无轮廓", "without an outline", "sans contour", "без контура", "sin contorno"},
};
/* clang-format on */

const char *
caption(Caption which, Language language)
{
	return captions[which][language];
}
