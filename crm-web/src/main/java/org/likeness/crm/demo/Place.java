package org.likeness.crm.demo;

import java.util.List;

/**
 * Where a company is.
 *
 * @param language tag of the names that people have there
 * @param team index of the team that sells there
 * @param dialling begin of its telephone numbers; the rest is fictitious
 */
record Place(String country, String region, String city, String language, int team, String dialling) {

    static final List<Place> ALL = List.of(
            china("浙江 Zhejiang", "宁波 Ningbo", 0, "574"),
            china("浙江 Zhejiang", "杭州 Hangzhou", 0, "571"),
            china("江苏 Jiangsu", "苏州 Suzhou", 0, "512"),
            china("江苏 Jiangsu", "昆山 Kunshan", 0, "512"),
            china("江苏 Jiangsu", "无锡 Wuxi", 0, "510"),
            china("上海 Shanghai", "上海 Shanghai", 0, "21"),
            china("山东 Shandong", "青岛 Qingdao", 0, "532"),
            china("广东 Guangdong", "深圳 Shenzhen", 1, "755"),
            china("广东 Guangdong", "东莞 Dongguan", 1, "769"),
            china("广东 Guangdong", "佛山 Foshan", 1, "757"),
            china("福建 Fujian", "厦门 Xiamen", 1, "592"),
            china("四川 Sichuan", "成都 Chengdu", 1, "28"),
            china("湖北 Hubei", "武汉 Wuhan", 1, "27"),
            europe("Germany", "Baden-Württemberg", "Stuttgart", "de", "+49 711"),
            europe("Germany", "Bavaria", "Nuremberg", "de", "+49 911"),
            europe("Germany", "North Rhine-Westphalia", "Dortmund", "de", "+49 231"),
            europe("Italy", "Piedmont", "Turin", "it", "+39 011"),
            europe("Italy", "Lombardy", "Brescia", "it", "+39 030"),
            europe("Netherlands", "North Brabant", "Eindhoven", "nl", "+31 40"),
            europe("France", "Auvergne-Rhône-Alpes", "Lyon", "fr", "+33 4 72"),
            europe("Sweden", "Västra Götaland", "Gothenburg", "sv", "+46 31"),
            europe("United Kingdom", "West Midlands", "Birmingham", "en", "+44 121"));

    private static Place china(String region, String city, int team, String code) {
        return new Place("China", region, city, "zh", team, "+86 " + code);
    }

    private static Place europe(String country, String region, String city, String language, String dialling) {
        return new Place(country, region, city, language, 2, dialling);
    }

    boolean speaksChinese() {
        return language.equals("zh");
    }
}
