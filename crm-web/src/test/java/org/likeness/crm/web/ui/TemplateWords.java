package org.likeness.crm.web.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds words that a template says by itself: text that is neither a tag nor comes out of an expression. */
final class TemplateWords {

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    private TemplateWords() {}

    static List<String> of(String template) {
        StringBuilder text = new StringBuilder();
        int i = 0;
        while (i < template.length()) {
            char c = template.charAt(i);
            if (c == '<'
                    && i + 1 < template.length()
                    && (Character.isLetter(template.charAt(i + 1)) || "/!".indexOf(template.charAt(i + 1)) >= 0)) {
                i = pastTag(template, i);
                text.append(' ');
            } else if ((c == '$' || c == '!') && i + 1 < template.length() && template.charAt(i + 1) == '{') {
                i = past(template, i + 1, '{', '}');
                text.append(' ');
            } else if (c == '@' && i + 1 < template.length() && Character.isLetter(template.charAt(i + 1))) {
                i = pastDirective(template, i, text);
            } else {
                text.append(c);
                i++;
            }
        }
        List<String> found = new ArrayList<>();
        for (String line : text.toString().split("\n")) {
            Matcher word = WORD.matcher(line.replaceAll("</?kbd>", ""));
            if (word.find()) {
                found.add(line.strip());
            }
        }
        return found;
    }

    /** Past a directive; content blocks among the arguments of a template call are walked through like any text. */
    private static int pastDirective(String template, int at, StringBuilder text) {
        int i = at + 1;
        while (i < template.length()
                && (Character.isLetterOrDigit(template.charAt(i)) || ".".indexOf(template.charAt(i)) >= 0)) {
            i++;
        }
        String name = template.substring(at + 1, i);
        if (name.equals("param") || name.equals("import")) {
            return template.indexOf('\n', i);
        }
        if (name.startsWith("template")) {
            int depth = 0;
            StringBuilder inner = new StringBuilder();
            boolean quoted = false;
            for (; i < template.length(); i++) {
                char c = template.charAt(i);
                if (c == '"') {
                    quoted = !quoted;
                } else if (!quoted && c == '`') {
                    int end = endOfContent(template, i + 1);
                    inner.append(template, i + 1, end).append('\n');
                    i = end;
                } else if (!quoted && c == '(') {
                    depth++;
                } else if (!quoted && c == ')' && --depth == 0) {
                    i++;
                    break;
                }
            }
            of(inner.toString()).forEach(line -> text.append('\n').append(line).append('\n'));
            return i;
        }
        return i < template.length() && template.charAt(i) == '(' ? past(template, i, '(', ')') : i;
    }

    private static int endOfContent(String template, int from) {
        int depth = 1;
        for (int i = from; i < template.length(); i++) {
            if (template.charAt(i) == '`') {
                depth += template.charAt(i - 1) == '@' ? 1 : -1;
                if (depth == 0) {
                    return i;
                }
            }
        }
        return template.length();
    }

    private static int pastTag(String template, int at) {
        int i = at;
        boolean quoted = false;
        while (i < template.length()) {
            char c = template.charAt(i);
            if (c == '$' && template.startsWith("${", i)) {
                i = past(template, i + 1, '{', '}');
                continue;
            }
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '>' && !quoted) {
                return i + 1;
            }
            i++;
        }
        return i;
    }

    private static int past(String template, int at, char open, char close) {
        int depth = 0;
        boolean quoted = false;
        for (int i = at; i < template.length(); i++) {
            char c = template.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == open) {
                depth++;
            } else if (!quoted && c == close && --depth == 0) {
                return i + 1;
            }
        }
        return template.length();
    }
}
