/* Words of measures in six languages: statuses of progress, reasons, names of bands. */
#include "measures/words.h"

#include "utils/builtins.h"

#include "picture/argument.h"

PG_FUNCTION_INFO_V1(wsis_progress_label);

/* clang-format off */
static const struct
{
	const char *name;
	const char *words[LANGUAGES];
} words[] = {
	/* ar zh en fr ru es */
	{"target_achieved", {"تحققت الغاية", "目标已实现", "target achieved", "cible atteinte", "цель достигнута", "meta alcanzada"}},
	{"substantial_progress", {"تقدم كبير", "进展显著", "substantial progress", "progrès importants", "значительный прогресс", "progreso sustancial"}},
	{"moderate_progress", {"تقدم متوسط", "进展中等", "moderate progress", "progrès modérés", "умеренный прогресс", "progreso moderado"}},
	{"limited_progress", {"تقدم محدود", "进展有限", "limited progress", "progrès limités", "ограниченный прогресс", "progreso limitado"}},
	{"deterioration", {"تراجع", "恶化", "deterioration", "détérioration", "ухудшение", "deterioro"}},
	{"met_or_on_track", {"تحققت أو على المسار الصحيح", "已实现或进展顺利", "met or on track", "atteinte ou en bonne voie", "достигнуто или идёт по плану", "alcanzada o en camino"}},
	{"fair_progress", {"تقدم مقبول", "进展尚可", "fair progress", "progrès passables", "удовлетворительный прогресс", "progreso aceptable"}},
	{"stagnation_or_regression", {"ركود أو تراجع", "停滞或倒退", "stagnation or regression", "stagnation ou recul", "стагнация или регресс", "estancamiento o retroceso"}},
	{"scored", {"محسوب بدرجة", "已评分", "scored", "noté", "оценено баллом", "puntuado"}},
	{"not_available", {"لا يمكن تحديده", "无法判断", "can’t be told", "indéterminé", "определить нельзя", "no se puede determinar"}},
	{"no_value", {"لا توجد قيمة", "无数值", "no value", "aucune valeur", "нет значения", "sin valor"}},
	{"no_base_value", {"لا توجد قيمة أساس", "无基准值", "no base value", "aucune valeur de référence", "нет базового значения", "sin valor de base"}},
	{"one_year_only", {"سنة واحدة فقط", "只有一年", "one year only", "une seule année", "только один год", "un solo año"}},
	{"no_direction", {"الاتجاه غير محدد", "未给出方向", "no direction given", "sens non indiqué", "направление не указано", "sin dirección indicada"}},
	{"mixed_signs", {"قيم بإشارات مختلفة", "正负号不一", "mixed signs", "signes différents", "разные знаки", "signos distintos"}},
	{"negative_values", {"قيم سالبة", "负值", "negative values", "valeurs négatives", "отрицательные значения", "valores negativos"}},
	{"zero_base", {"قيمة الأساس صفر", "基准值为零", "base value of zero", "valeur de référence nulle", "базовое значение равно нулю", "valor de base igual a cero"}},
	{"base_equals_target", {"قيمة الأساس تساوي الغاية", "基准值等于目标", "base equals target", "valeur de référence égale à la cible", "базовое значение равно целевому", "valor de base igual a la meta"}},
	{"no_target", {"لا توجد غاية", "无目标", "no target", "pas de cible", "нет целевого показателя", "sin meta"}},
	{"no_rule_for_parity", {"لا قاعدة للتكافؤ في هذه الطريقة", "该方法无均等规则", "the method has no rule for parity", "la méthode n’a pas de règle pour la parité", "у метода нет правила для паритета", "el método no tiene regla para la paridad"}},
	{"parity_without_target", {"تكافؤ بلا غاية", "均等而无目标", "parity without a target", "parité sans cible", "паритет без целевого показателя", "paridad sin meta"}},
	{"ratio_not_above_zero", {"نسبة ليست فوق الصفر", "比率不大于零", "ratio not above zero", "rapport non supérieur à zéro", "отношение не больше нуля", "razón no superior a cero"}},
	{"out_of_range", {"خارج النطاق", "超出范围", "out of range", "hors limites", "вне диапазона", "fuera de rango"}},
	{"target_year_not_after_base_year", {"سنة الغاية ليست بعد سنة الأساس", "目标年不晚于基准年", "target year not after base year", "année cible non postérieure à l’année de référence", "целевой год не позже базового", "año de la meta no posterior al de base"}},
	{"year_after_target_year", {"قيمة بعد سنة الغاية", "数值晚于目标年", "value after the target year", "valeur postérieure à l’année cible", "значение позже целевого года", "valor posterior al año de la meta"}},

	/* the built-in schemes of bands */
	{"Limited", {"محدود", "有限", "Limited", "Limitée", "Ограниченный", "Limitada"}},
	{"Satisfactory", {"مُرضٍ", "尚可", "Satisfactory", "Satisfaisante", "Удовлетворительный", "Satisfactoria"}},
	{"Advanced", {"متقدم", "先进", "Advanced", "Avancée", "Продвинутый", "Avanzada"}},
	{"Target met", {"تحققت الغاية", "已达目标", "Target met", "Cible atteinte", "Цель достигнута", "Meta alcanzada"}},
	{"Target not met", {"لم تتحقق الغاية", "未达目标", "Target not met", "Cible non atteinte", "Цель не достигнута", "Meta no alcanzada"}},
	{"Low", {"منخفض", "低", "Low", "Faible", "Низкий", "Bajo"}},
	{"Middle", {"متوسط", "中", "Middle", "Moyen", "Средний", "Medio"}},
	{"High", {"مرتفع", "高", "High", "Élevé", "Высокий", "Alto"}},
	{"Very high", {"مرتفع جداً", "很高", "Very high", "Très élevé", "Очень высокий", "Muy alto"}},
	{"Discoverer", {"مستكشف", "探索者", "Discoverer", "Découvreur", "Открывающий", "Descubridor"}},
	{"Emerging", {"ناشئ", "新兴", "Emerging", "Émergent", "Развивающийся", "Emergente"}},
	{"Transitioner", {"في مرحلة انتقال", "转型", "Transitioner", "En transition", "Переходный", "En transición"}},
	{"Leader", {"رائد", "领先", "Leader", "Leader", "Лидер", "Líder"}},
};
/* clang-format on */

const char *
measure_words(const char *name, Language language)
{
	for (int i = 0; i < (int) lengthof(words); i++)
	{
		if (strcmp(words[i].name, name) == 0)
			return words[i].words[language];
	}
	return name;
}

Datum
wsis_progress_label(PG_FUNCTION_ARGS)
{
	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(cstring_to_text(
		measure_words(text_to_cstring(PG_GETARG_TEXT_PP(0)), language_argument(fcinfo, 1))));
}
