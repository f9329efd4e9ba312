package org.likeness.crm.web.ui.chart;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.likeness.crm.web.ui.Escape;

/** One SVG picture in the making; geometry in attributes, looks in classes, text escaped. Same input, same text. */
public final class Svg implements Content {

    private final StringBuilder out = new StringBuilder();

    private Svg() {}

    /** A picture that fills the width of its place. */
    static Svg plot(int width, int height, String label) {
        return new Svg().open("plot", width, height, false, label);
    }

    /** A picture that takes the place of a wider one on a phone. */
    static Svg narrow(int width, int height, String label) {
        return new Svg().open("plot narrow", width, height, false, label);
    }

    /** A picture of fixed size that stands in a line of text or a table cell. */
    static Svg inline(int width, int height, String label) {
        return new Svg().open("inline", width, height, true, label);
    }

    private Svg open(String cls, int width, int height, boolean fixed, String label) {
        out.append("<svg class=\"")
                .append(cls)
                .append("\" viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(height);
        if (fixed) {
            out.append("\" width=\"").append(width).append("\" height=\"").append(height);
        }
        if (label == null || label.isEmpty()) {
            out.append("\" aria-hidden=\"true\">");
        } else {
            out.append("\" role=\"img\" aria-label=\"")
                    .append(Escape.html(label))
                    .append("\">");
        }
        return this;
    }

    Svg line(String cls, double x1, double y1, double x2, double y2) {
        out.append("<line class=\"").append(cls).append('"');
        number("x1", x1).number("y1", y1).number("x2", x2).number("y2", y2);
        out.append("/>");
        return this;
    }

    Svg rect(String cls, double x, double y, double width, double height, double radius) {
        out.append("<rect class=\"").append(cls).append('"');
        number("x", x).number("y", y).number("width", Math.max(0, width)).number("height", Math.max(0, height));
        if (radius > 0) {
            number("rx", radius);
        }
        out.append("/>");
        return this;
    }

    Svg circle(String cls, double x, double y, double radius) {
        out.append("<circle class=\"").append(cls).append('"');
        number("cx", x).number("cy", y).number("r", radius);
        out.append("/>");
        return this;
    }

    Svg path(String cls, CharSequence d) {
        out.append("<path class=\"").append(cls).append("\" d=\"").append(d).append("\"/>");
        return this;
    }

    Svg text(String cls, double x, double y, String words) {
        out.append("<text class=\"").append(cls).append('"');
        number("x", x).number("y", y);
        out.append('>').append(Escape.html(words)).append("</text>");
        return this;
    }

    /** A title that browsers show on hover, for the shape drawn by the next call. */
    Svg titled(String words, Runnable shapes) {
        out.append("<g><title>").append(Escape.html(words)).append("</title>");
        shapes.run();
        out.append("</g>");
        return this;
    }

    private Svg number(String name, double value) {
        out.append(' ').append(name).append("=\"").append(round(value)).append('"');
        return this;
    }

    static String round(double value) {
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(toString());
    }

    @Override
    public String toString() {
        return out + "</svg>";
    }
}
