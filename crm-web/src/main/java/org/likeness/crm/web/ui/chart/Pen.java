package org.likeness.crm.web.ui.chart;

/** Writes the outline of a path. */
final class Pen {

    private final StringBuilder d = new StringBuilder();

    Pen to(double x, double y) {
        d.append(d.length() == 0 ? 'M' : 'L').append(Svg.round(x)).append(' ').append(Svg.round(y));
        return this;
    }

    Pen across(double x) {
        d.append('H').append(Svg.round(x));
        return this;
    }

    Pen up(double y) {
        d.append('V').append(Svg.round(y));
        return this;
    }

    Pen curve(double x1, double y1, double x2, double y2, double x, double y) {
        d.append('C').append(Svg.round(x1)).append(' ').append(Svg.round(y1)).append(' ');
        d.append(Svg.round(x2)).append(' ').append(Svg.round(y2)).append(' ');
        d.append(Svg.round(x)).append(' ').append(Svg.round(y));
        return this;
    }

    String closed() {
        return d + "Z";
    }

    String open() {
        return d.toString();
    }
}
