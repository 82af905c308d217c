package android.content.res;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Reads the resources of a kit as Android's resource compiler does: XML, then white space, then escapes. */
public class Resources {
    private final String folder;
    private final List<String> names = new ArrayList<>();
    private final Map<String, String[]> arrays = new HashMap<>();

    /** Resources in the folders `values`, and then those of a locale, which count more. */
    public Resources(String folder, String qualifiers) throws Exception {
        this.folder = folder;
        read(folder + "/values/myna.xml");
        if (!qualifiers.isEmpty()) read(folder + "/values-" + qualifiers + "/myna.xml");
        names.add("raw/myna_codes");
        names.addAll(arrays.keySet());
    }

    private void read(String path) throws Exception {
        NodeList all = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new File(path))
            .getElementsByTagName("string-array");
        for (int index = 0; index < all.getLength(); index++) {
            Element array = (Element) all.item(index);
            NodeList items = array.getElementsByTagName("item");
            String[] texts = new String[items.getLength()];
            for (int place = 0; place < texts.length; place++) texts[place] = text(items.item(place).getTextContent());
            arrays.put("array/" + array.getAttribute("name"), texts);
        }
    }

    /** Folds white space, drops it at both ends, and resolves escapes. */
    static String text(String raw) {
        String folded = raw.replaceAll("[ \\t\\r\\n]+", " ").trim();
        StringBuilder result = new StringBuilder();
        for (int index = 0; index < folded.length(); index++) {
            char sign = folded.charAt(index);
            if (sign == '\'' || sign == '"') throw new IllegalStateException("unescaped quote: " + raw);
            if (index == 0 && (sign == '@' || sign == '?')) throw new IllegalStateException("reference: " + raw);
            if (sign != '\\') {
                result.append(sign);
                continue;
            }
            char escaped = folded.charAt(++index);
            switch (escaped) {
                case 'n': result.append('\n'); break;
                case 't': result.append('\t'); break;
                case 'u':
                    result.append((char) Integer.parseInt(folded.substring(index + 1, index + 5), 16));
                    index += 4;
                    break;
                default: result.append(escaped);
            }
        }
        return result.toString();
    }

    public int getIdentifier(String name, String type, String packageName) {
        return names.indexOf(type + "/" + name) + 1;
    }

    public String[] getStringArray(int id) {
        return arrays.get(names.get(id - 1));
    }

    public InputStream openRawResource(int id) {
        try {
            return new FileInputStream(folder + "/" + names.get(id - 1) + ".json");
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
