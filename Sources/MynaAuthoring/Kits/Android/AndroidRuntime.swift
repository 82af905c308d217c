/// The Kotlin file that looks codes up and renders their texts on Android.
///
/// It needs Android 7 (API 24), for `android.icu`, and nothing else. Written for Kotlin 1.3.
enum AndroidRuntime {
  /// The text of `Myna.kt`.
  static let source = #"""
    // \#(Kit.mark) --platform android. Do not edit.
    package myna

    import android.content.Context
    import android.content.res.Resources
    import android.icu.text.DateFormat
    import android.icu.text.MessageFormat
    import android.icu.text.NumberFormat
    import android.icu.util.Currency
    import android.icu.util.TimeZone
    import android.icu.util.ULocale
    import java.math.BigDecimal
    import java.math.RoundingMode
    import java.text.Normalizer
    import java.util.Date
    import java.util.GregorianCalendar
    import org.json.JSONArray
    import org.json.JSONObject

    /** An exact amount in major units, such as `MynaMoney("50000.00", "CNY")`. */
    data class MynaMoney(val amount: String, val currency: String)

    /** The texts for the reader, by field, and where they come from; the form of the plainest wording is empty. */
    data class MynaMessage(val key: String, val form: String, val locale: String, val texts: Map<String, String>) {
        val title: String get() = texts["title"].orEmpty()
        val body: String get() = texts["body"].orEmpty()
    }

    /**
     * Renders error codes for customers, in the language of the resources.
     *
     * Arguments are [MynaMoney], whole numbers, lists of identifiers of words, and text; dates are ISO 8601
     * text. One that does not fit counts as missing. Nothing is thrown, whatever a caller passes.
     */
    class Myna(private val resources: Resources, private val packageName: String) {
        constructor(context: Context) : this(context.resources, context.packageName)

        private val data: JSONObject by lazy {
            val id = resources.getIdentifier("myna_codes", "raw", packageName)
            JSONObject(resources.openRawResource(id).bufferedReader().use { it.readText() })
        }

        /** The text of a code, in any listed spelling; the generic text for an unknown one. */
        fun render(
            code: String,
            arguments: Map<String, Any?> = emptyMap(),
            provider: String? = null,
            timeZone: String = "UTC"
        ): MynaMessage {
            val entry = find(code, provider)
            val values = admit(entry, arguments)
            val keys = listOf(entry?.getString("key"), data.getString("generic"))
            return keys.filterNotNull().mapNotNull { message(it, values, timeZone) }.firstOrNull()
                ?: MynaMessage("", "", "", emptyMap())
        }

        /** The code that a spelling means, if it is known for certain. */
        fun resolve(code: String, provider: String? = null): String? = find(code, provider)?.getString("code")

        // Spellings of codes.

        private fun find(code: String, provider: String?): JSONObject? {
            if (code.length > 256) return null
            val found = data.getJSONArray("catalogues").objects()
                .filter { provider == null || it.getString("provider") == provider }
                .mapNotNull { find(code, it) }
            return found.singleOrNull()
        }

        private fun find(code: String, catalogue: JSONObject): JSONObject? {
            val codes = catalogue.getJSONObject("codes")
            val spellings = catalogue.getJSONObject("spellings")
            for (reading in readings(normalized(code, catalogue), catalogue)) {
                if (codes.has(reading)) return codes.getJSONObject(reading)
                if (spellings.has(reading))
                    return if (spellings.isNull(reading)) null else codes.optJSONObject(spellings.getString(reading))
            }
            return null
        }

        private fun normalized(code: String, catalogue: JSONObject): String {
            fun stripped(text: String) = if (catalogue.getBoolean("stripsBlanks")) text.trim { it.isBlank() } else text
            val start = code.trimStart { it.isBlank() }
            val provider = catalogue.getString("provider") + ":"
            var text = if (start.startsWith(provider)) start.substring(provider.length) else code
            if (catalogue.getBoolean("foldsWidth")) {
                text = stripped(Normalizer.normalize(text, Normalizer.Form.NFKC))
                val isStop = text.endsWith("。") || text.endsWith(".") && !text.endsWith("..")
                if (isStop) text = text.dropLast(1)
            }
            text = stripped(text)
            if (catalogue.getBoolean("joinsBlanks") && text.any { it > '\u007f' }) text = text.filter { !it.isBlank() }
            return if (catalogue.getBoolean("foldsCase")) text.map { it.folded() }.joinToString("") else text
        }

        private fun readings(normal: String, catalogue: JSONObject): List<String> {
            val outer = catalogue.getJSONArray("outerPrefixes").strings()
            val main = catalogue.getJSONArray("mainPrefixes").strings()
            val all = mutableListOf(normal)
            var text = normal
            outer.firstOrNull { text.startsWith(it) }?.let {
                text = text.removePrefix(it)
                all.add(text)
            }
            val replacements = catalogue.getJSONArray("replacements")
            (0 until replacements.length()).map { replacements.getJSONArray(it).strings() }
                .firstOrNull { text.startsWith(it[0]) }?.let {
                    text = it[1] + text.removePrefix(it[0])
                    all.add(text)
                }
            main.firstOrNull { text.startsWith(it) }?.let {
                text = text.removePrefix(it)
                // A code with the prefix twice is none.
                if ((main + outer).none { prefix -> text.startsWith(prefix) }) all.add(text)
            }
            return all
        }

        // Arguments.

        private fun admit(entry: JSONObject?, arguments: Map<String, Any?>): Map<String, Any> {
            val types = mutableMapOf<String, Any>()
            for (source in listOf(data.getJSONObject("shared"), entry?.optJSONObject("types")))
                for (name in source?.keys() ?: emptyList<String>().iterator()) types[name] = source!!.get(name)
            val defaults = data.getJSONObject("defaults")
            val values = mutableMapOf<String, Any>()
            for ((name, type) in types) {
                val value = arguments[name]
                val operation = entry?.optString("operation").orEmpty()
                if (value != null) read(type, value)?.let { values[name] = it }
                else if (defaults.has(name)) default(defaults.getJSONArray(name).strings(), type)?.let { values[name] = it }
                else if (name == "operation" && operation.isNotEmpty()) values[name] = operation
            }
            return values
        }

        private fun default(texts: List<String>, type: Any): Any? = when (type) {
            "terms" -> texts
            "money" -> read(type, MynaMoney(texts.first(), texts.last()))
            "count" -> texts.first().toLongOrNull()
            else -> read(type, texts.first())
        }

        /** The value, if it is of the type: money, instants, whole numbers, lists and text. */
        private fun read(type: Any, value: Any): Any? = when (type) {
            is JSONArray -> (value as? String)?.takeIf { it in type.strings() }
            "money" -> (value as? MynaMoney)?.takeIf { it.isValid() }
            "date" -> (value as? String)?.let { MynaDate.parse(it) }
            "count" -> when (value) {
                is Long -> value
                is Int, is Short, is Byte -> (value as Number).toLong()
                else -> null
            }
            "terms" -> (value as? List<*>)?.takeIf { it.size <= 64 }
            "currency" -> (value as? String)?.takeIf { it.length == 3 && it.all { c -> c in 'A'..'Z' } }
            "region" -> (value as? String)?.takeIf { it.length == 2 && it.all { c -> c in 'A'..'Z' } }
            "text" -> (value as? String)?.takeIf { text -> text.length <= 8192 && text.none { it.isHidden() } }
            else -> null
        }

        private fun MynaMoney.isValid() =
            amount.length <= 41 && Regex("-?(?!0[0-9])[0-9]+(\\.[0-9]+)?").matches(amount) &&
                Regex("[A-Z]{3}").matches(currency) && Currency.isAvailable(currency, null, null)

        // Texts.

        private fun array(name: String): List<String>? {
            val id = resources.getIdentifier("myna_" + name.map { it.named() }.joinToString(""), "array", packageName)
            return if (id == 0) null else resources.getStringArray(id).toList()
        }

        private fun message(key: String, values: Map<String, Any>, timeZone: String): MynaMessage? {
            val texts = mutableMapOf<String, String>()
            var locale = ""
            var form = ""
            for (field in data.getJSONArray("fields").strings()) {
                val items = array("$key.$field") ?: return null
                locale = items[0]
                for ((head, pattern) in items.drop(1).chunked(2)) {
                    val words = head.split(" ")
                    texts[field] = text(pattern, words.drop(1), values, locale, timeZone) ?: continue
                    if (words[0] != "-") form = words[0]
                    break
                }
                if (field !in texts) return null
            }
            return MynaMessage(key, form, locale, texts)
        }

        /** The text of a pattern; null if something that it needs is missing. */
        private fun text(
            pattern: String, names: List<String>, values: Map<String, Any>, locale: String, timeZone: String
        ): String? = try {
            val shown = names.associateWith { value(it, values, locale, timeZone) }
            val isWhole = shown.values.all { it != null }
            if (isWhole) spaced(MessageFormat(pattern, ULocale.forLanguageTag(locale)).format(shown)) else null
        } catch (problem: RuntimeException) {
            // A plainer wording serves.
            null
        }

        /** A value as the pattern takes it; what is shown stands between marks. */
        private fun value(name: String, values: Map<String, Any>, locale: String, timeZone: String): Any? {
            val plan = data.getJSONObject("values").getJSONArray(name).strings()
            val value = values[plan[0]] ?: return null
            val icu = ULocale.forLanguageTag(locale)
            val text = when (plan[1]) {
                "select" -> return value
                "money" -> money(value as MynaMoney, icu)
                "date" -> (value as MynaDate).format(plan[2], if (plan[3] == "") timeZone else plan[3], icu)
                "number" -> NumberFormat.getInstance(icu).format(value as Long)
                "list" -> list(plan[0], plan[2], value as List<*>) ?: return null
                else -> value.toString()
            }
            return "\u2068$text\u2069"
        }

        private fun money(money: MynaMoney, locale: ULocale): String {
            val format = NumberFormat.getCurrencyInstance(locale)
            format.currency = Currency.getInstance(money.currency)
            format.setRoundingMode(RoundingMode.HALF_UP.ordinal)
            val amount = BigDecimal(money.amount)
            return format.format(amount)
        }

        private fun list(argument: String, style: String, ids: List<*>): String? {
            val terms = array("terms.$argument").orEmpty().chunked(2).associate { it[0] to it[1] }
            val words = ids.mapNotNull { terms[it] }
            val (two, start, middle, end) = array("list.$style") ?: return null
            if (words.isEmpty()) return null
            val text = StringBuilder(words[0])
            for (index in 1 until words.size) {
                val sign = when {
                    words.size == 2 -> two
                    index == 1 -> start
                    index == words.size - 1 -> end
                    else -> middle
                }
                text.append(sign).append(words[index])
            }
            return if (data.getBoolean("spacesHan")) spacedInside(text.toString()) else text.toString()
        }

        // Blanks between Han characters and Latin letters or digits.

        private fun isSeam(left: Int, right: Int) =
            isHan(left) && isLatin(right) || isLatin(left) && isHan(right)

        private fun isHan(scalar: Int) = scalar >= 0x3006 && Character.isIdeographic(scalar)

        private fun isLatin(scalar: Int) = when (scalar) {
            in 0x30..0x39, in 0x41..0x5A, in 0x61..0x7A, in 0xC0..0xD6, in 0xD8..0xF6, in 0xF8..0x24F -> true
            else -> false
        }

        private fun spacedInside(text: String): String {
            val result = StringBuilder()
            var last = 0
            for (scalar in text.scalars()) {
                if (isSeam(last, scalar)) result.append(' ')
                result.appendCodePoint(scalar)
                last = scalar
            }
            return result.toString()
        }

        /** Puts blanks where a value meets text, and takes the marks away. */
        private fun spaced(text: String): String {
            val result = StringBuilder()
            var last = 0
            var isBoundary = false
            for (scalar in text.scalars()) {
                if (scalar == 0x2068 || scalar == 0x2069) {
                    isBoundary = true
                    continue
                }
                if (isBoundary && data.getBoolean("spacesHan") && isSeam(last, scalar)) result.append(' ')
                result.appendCodePoint(scalar)
                last = scalar
                isBoundary = false
            }
            return result.toString()
        }
    }

    /** A date, or a date and time of day; without an offset it is shown as written, in every zone. */
    private class MynaDate(private val time: Date, private val floats: Boolean) {
        fun format(skeleton: String, zone: String, locale: ULocale): String {
            val format = DateFormat.getInstanceForSkeleton(skeleton, locale)
            format.timeZone = TimeZone.getTimeZone(if (floats) "UTC" else zone)
            return format.format(time)
        }

        companion object {
            private val iso = Regex(
                "([0-9]{4})-([0-9]{2})-([0-9]{2})" +
                    "(?:T([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\\.([0-9]{1,3}))?(Z|[+-][0-9]{2}:[0-9]{2})?)?"
            )

            fun parse(text: String): MynaDate? {
                val parts = iso.matchEntire(text)?.groupValues ?: return null
                fun number(index: Int) = parts[index].ifEmpty { "0" }.toInt()
                val calendar = GregorianCalendar(java.util.TimeZone.getTimeZone("UTC"))
                calendar.isLenient = false
                calendar.gregorianChange = Date(Long.MIN_VALUE)
                calendar.clear()
                calendar.set(number(1), number(2) - 1, number(3), number(4), number(5), number(6))
                val offset = parts[8].drop(1).split(":").map { it.toIntOrNull() ?: 0 }
                val minutes = if (offset.size == 2) offset[0] * 60 + offset[1] else 0
                if (number(1) == 0 || minutes > 840 || offset.last() > 59) return null
                val time = try {
                    calendar.timeInMillis
                } catch (problem: IllegalArgumentException) {
                    return null
                }
                val shift = (if (parts[8].startsWith("-")) -minutes else minutes) * 60_000L
                return MynaDate(Date(time + parts[7].padEnd(3, '0').toInt() - shift), parts[8] == "")
            }
        }
    }

    private fun JSONArray.strings() = (0 until length()).map { getString(it) }

    private fun JSONArray.objects() = (0 until length()).map { getJSONObject(it) }

    private fun String.scalars(): List<Int> {
        val all = mutableListOf<Int>()
        var index = 0
        while (index < length) {
            all.add(codePointAt(index))
            index += Character.charCount(all.last())
        }
        return all
    }

    private fun Char.isBlank() = when (this - '\u0000') {
        in 0x09..0x0D, 0x20, 0x85, 0xA0, 0x1680, in 0x2000..0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF -> true
        else -> false
    }

    private fun Char.isHidden() = when (this - '\u0000') {
        in 0x00..0x1F, in 0x7F..0x9F, 0x061C, in 0x200B..0x200F, in 0x2028..0x202E, in 0x2060..0x206F, 0xFEFF,
        in 0xFFF9..0xFFFB -> true
        else -> false
    }

    /** a–z as A–Z, and no other letter. */
    private fun Char.folded() = if (this in 'a'..'z') this - 32 else this

    /** The letter as names of resources have it. */
    private fun Char.named() = when (this) {
        in 'a'..'z', in '0'..'9' -> this
        in 'A'..'Z' -> this + 32
        else -> '_'
    }

    """#
}
