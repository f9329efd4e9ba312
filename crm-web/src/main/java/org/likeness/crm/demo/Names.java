package org.likeness.crm.demo;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.datafaker.Faker;

/** Names of people and companies. A stock of each language is drawn from the library once, so that a name costs nothing later. */
final class Names {
    private static final int STOCK = 600;

    /** Syllables of Chinese company names, each with its sound. */
    private static final List<String> FIRST =
            words("海Hai 苏Su 启Qi 澜Lan 云Yun 骏Jun 恒Heng 安An 众Zhong 锦Jin 光Guang 同Tong 宁Ning 瑞Rui"
                    + " 华Hua 鼎Ding 金Jin 新Xin 德De 凯Kai 天Tian 东Dong 正Zheng 泰Tai 博Bo 康Kang 永Yong 明Ming 嘉Jia 宏Hong");

    private static final List<String> SECOND =
            words("曜yao 锦jin 泰tai 图tu 帆fan 驰chi 川chuan 泽ze 联lian 茂mao 力li 衡heng 达da 丰feng"
                    + " 源yuan 盛sheng 诚cheng 翔xiang 辉hui 信xin 通tong 和he 铭ming 远yuan 鑫xin 航hang 科ke 成cheng 峰feng 益yi");

    private record Stock(List<String> first, List<String> last) {}

    private final Map<String, Stock> stocks = new HashMap<>();

    Names(long seed) {
        Map.of("zh", "zh-CN", "de", "de", "it", "it", "nl", "nl", "fr", "fr", "sv", "sv", "en", "en-GB")
                .forEach((language, tag) -> {
                    var faker = new Faker(Locale.forLanguageTag(tag), new Random(seed ^ tag.hashCode()));
                    stocks.put(language, new Stock(stock(faker.name()::firstName), stock(faker.name()::lastName)));
                });
    }

    private static List<String> words(String all) {
        return List.of(all.split(" "));
    }

    private static List<String> stock(java.util.function.Supplier<String> source) {
        return Stream.generate(source).limit(STOCK).toList();
    }

    /** A person's name in the order of the language: 周敏, Jonas Brandt. */
    String person(String language, Dice dice) {
        var stock = stocks.get(language);
        var first = dice.oneOf(stock.first());
        var last = dice.oneOf(stock.last());
        return language.equals("zh") ? last + first : first + " " + last;
    }

    /** A company's name, in both scripts where it is Chinese: 海曜机电 Haiyao Electric, Brandt Gears. */
    String company(Place place, Industry.Part part, Dice dice) {
        if (!place.speaksChinese()) {
            return dice.oneOf(stocks.get(place.language()).last()) + " " + part.english();
        }
        var first = dice.oneOf(FIRST);
        var second = dice.oneOf(SECOND);
        return first.substring(0, 1) + second.substring(0, 1) + part.chinese() + " " + first.substring(1)
                + second.substring(1) + " " + part.english();
    }

    /** A web domain that nobody owns: {@code haiyao-electric-17.example}. */
    static String domain(String company, long number) {
        var plain = Normalizer.normalize(company, Normalizer.Form.NFD)
                .replaceAll("[^\\p{Alnum} ]", "")
                .strip()
                .toLowerCase(Locale.ROOT)
                .replace(' ', '-');
        return plain + "-" + number + ".example";
    }
}
