package org.likeness.crm.demo;

import java.util.List;

/**
 * A line of business.
 *
 * @param share of all companies
 * @param parts its second level, with the words that such companies have in their names
 */
record Industry(String name, double share, List<Part> parts) {

    /** A second level of an industry and how its companies call themselves. */
    record Part(String name, String chinese, String english) {}

    static final List<Industry> ALL = List.of(
            new Industry(
                    "Precision machining",
                    20,
                    List.of(
                            new Part("Bearings", "轴承", "Bearing"),
                            new Part("Gears", "齿轮", "Gears"),
                            new Part("Valves and pumps", "阀门", "Valves"),
                            new Part("Moulds", "模具", "Mould"))),
            new Industry(
                    "Electronics",
                    20,
                    List.of(
                            new Part("Circuit boards", "电子", "Electronics"),
                            new Part("Optics", "光学", "Optics"),
                            new Part("Motors", "机电", "Electric"))),
            new Industry(
                    "Automotive parts",
                    17,
                    List.of(
                            new Part("Castings", "铸造", "Castings"),
                            new Part("Body parts", "汽配", "Auto Parts"),
                            new Part("Tyres", "轮胎", "Tyre"))),
            new Industry(
                    "Food and drink",
                    14,
                    List.of(new Part("Dairy", "乳业", "Dairy"), new Part("Ready meals", "食品", "Foods"))),
            new Industry(
                    "Medical devices",
                    10,
                    List.of(new Part("Implants", "医疗", "Medical"), new Part("Dental", "齿科", "Dental"))),
            new Industry(
                    "Packaging",
                    11,
                    List.of(new Part("Glass", "玻璃", "Glass"), new Part("Film and foil", "包装", "Packaging"))),
            new Industry(
                    "Textiles",
                    8,
                    List.of(new Part("Weaving", "纺织", "Looms"), new Part("Technical fabrics", "新材", "Fabrics"))));
}
