package org.likeness.crm.web.ui;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/**
 * A sentence with emphasis: {@code *…*} in its pattern becomes bold, {@code ~…~} bold in the colour of danger.
 * Arguments are escaped and never read as marks; one that is a {@link Link} can be opened.
 */
final class RichText implements Content {

    private final String html;

    RichText(String pattern, String... html) {
        StringBuilder out = new StringBuilder();
        boolean[] open = new boolean[2];
        Messages.fill(pattern, html, own -> mark(own, open, out), out::append);
        this.html = out.toString();
    }

    /** What stands for an argument whose words are known. */
    static String html(Object argument, String words) {
        return argument instanceof Link link && link.href() != null
                ? "<a class=\"link\" href=\"" + Escape.html(link.href()) + "\">" + Escape.html(words) + "</a>"
                : Escape.html(words);
    }

    private static void mark(String own, boolean[] open, StringBuilder out) {
        for (int i = 0; i < own.length(); i++) {
            char c = own.charAt(i);
            if (c == '*' || c == '~') {
                int which = c == '*' ? 0 : 1;
                String tag = which == 0 ? "<b>" : "<b class=\"bad\">";
                out.append(open[which] ? "</b>" : tag);
                open[which] = !open[which];
            } else {
                out.append(Escape.html(String.valueOf(c)));
            }
        }
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(html);
    }

    @Override
    public String toString() {
        return html;
    }
}
