import android.content.res.Resources
import java.io.File
import myna.Myna
import myna.MynaMoney
import org.json.JSONArray
import org.json.JSONObject

/** Compares the texts of a kit for Android with expected ones: KIT CASES; prints what Node prints. */
fun main(arguments: Array<String>) {
    val folder = arguments[0] + "/res"
    val resources = mapOf("en" to Resources(folder, ""), "zh-Hans" to Resources(folder, "b+zh+Hans"))
    val renderers = resources.mapValues { Myna(it.value, "app") }
    val input = JSONObject(File(arguments[1]).readText())
    val differences = JSONArray()
    val cases = input.getJSONArray("cases")
    for (index in 0 until cases.length()) {
        val case = cases.getJSONObject(index)
        val args = case.getJSONObject("args")
        val values = args.keys().asSequence().associateWith { value(args.get(it)) }
        val expected = case.getJSONObject("expected")
        val shown = renderers.getValue(case.getString("locale")).render(case.getString("code"), values)
        val actual = JSONObject(shown.texts).put("key", shown.key).put("form", shown.form).put("locale", shown.locale)
        if (expected.keys().asSequence().any { expected.getString(it) != actual.optString(it) }) {
            differences.put(case.put("actual", actual))
        }
    }
    val codes = JSONArray()
    val asked = input.getJSONArray("codes")
    for (index in 0 until asked.length()) {
        codes.put(renderers.getValue("en").resolve(asked.getString(index)) ?: JSONObject.NULL)
    }
    println(JSONObject().put("differences", differences).put("codes", codes))
}

private fun value(value: Any): Any = when (value) {
    is JSONObject -> MynaMoney(value.getString("amount"), value.getString("currency"))
    is JSONArray -> (0 until value.length()).map { value.getString(it) }
    else -> value
}
