package org.likeness.crm.web.ui.chart;

import gg.jte.Content;

/** The picture beside the sign-in form: a forest of intervals, most of them not told apart from chance. */
public record Promise() {

    private static final int[][] ROWS = {
        {855, 914, 973, 0}, {902, 1000, 1097, 1}, {631, 762, 891, 0}, {794, 907, 1020, 0}, {938, 1022, 1106, 1},
        {888, 954, 1020, 0}, {808, 871, 934, 0}, {842, 900, 958, 0}, {860, 945, 1030, 0}, {858, 903, 947, 0},
        {748, 827, 905, 0}, {784, 860, 937, 0}, {826, 937, 1048, 0}, {598, 717, 837, 1}, {873, 976, 1078, 0},
        {733, 850, 967, 0}, {881, 1014, 1147, 0}, {722, 849, 975, 0}, {802, 925, 1047, 0}, {928, 965, 1003, 1},
        {831, 900, 968, 0}, {963, 1008, 1053, 1}, {693, 755, 818, 1}, {974, 1086, 1198, 1}, {756, 848, 940, 0},
        {897, 993, 1089, 1}, {739, 853, 967, 0}, {793, 884, 975, 0}, {779, 895, 1005, 0}, {718, 798, 877, 1}
    };

    public Content svg() {
        Svg svg = Svg.plot(730, 914, null);
        svg.line("axis", 302, 0, 302, 914);
        for (int i = 0; i < ROWS.length; i++) {
            double y = 40 + i * 27.4;
            String tone = ROWS[i][3] == 1 ? "accent" : "faint";
            svg.line("w-" + tone, ROWS[i][0] - 586., y, ROWS[i][2] - 586., y);
            svg.circle("d-" + tone, ROWS[i][1] - 586., y, 3.6);
        }
        return svg;
    }
}
