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
};
/* clang-format on */

const char *
caption(Caption which, Language language)
{
	return captions[which][language];
}
