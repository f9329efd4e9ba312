package org.likeness.crm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.likeness.crm.launch.RunningLikeness;
import org.openqa.selenium.By;

/**
 * Walks every page of {@link Places} on the demo book, once in English, light and wide, once in Chinese, dark and narrow. Every page
 * is so seen in each of both; what depends on two of them at once is left to the eye.
 */
class EveryPageIT {
    private static final Pattern NAMES = Pattern.compile("\"(?:name|label)\":\"([^\"]+)\"");

    private static Visitor admin;
    private static Records records;
    private static Map<String, String> ids;
    private static String given;

    @BeforeAll
    static void theHouseIsFull() {
        admin = Visitor.signedIn(RunningLikeness.demo());
        records = Records.in(RunningLikeness.demo());
        ids = Walkable.make(records, admin);
        given = String.join(
                "\n",
                List.of(
                        names("stages"),
                        names("pipelines"),
                        names("custom-fields"),
                        names("loss-reasons"),
                        names("channels"),
                        Walkable.NAMES,
                        "Webhook"));
    }

    @AfterAll
    static void asBefore() {
        if (ids != null) {
            admin.looksAsEver();
            speak("en");
        }
    }

    @Test
    void nothing_stands_in_anybodys_way_in_english_by_day_on_a_wide_screen() {
        speak("en");
        admin.looksThrough(1440, 900, false);
        assertThat(walked(false)).isEmpty();
    }

    @Test
    void nothing_stands_in_anybodys_way_in_chinese_by_night_on_a_telephone() {
        speak("zh");
        admin.looksThrough(390, 844, true);
        assertThat(walked(true)).isEmpty();
    }

    @Test
    void nothing_stands_in_a_strangers_way() {
        var stranger = Visitor.atTheDoor(RunningLikeness.demo());
        var found = new TreeMap<String, List<String>>();
        for (var address :
                Places.OUTSIDE.values().stream().flatMap(List::stream).toList()) {
            look(stranger, address + "?language=zh", true, found);
            look(stranger, address + "?language=en", false, found);
        }
        admin = Visitor.signedIn(RunningLikeness.demo());
        assertThat(found).isEmpty();
    }

    private static Map<String, List<String>> walked(boolean chinese) {
        var found = new TreeMap<String, List<String>>();
        admin.console();
        for (var address : Places.INSIDE.values().stream().flatMap(List::stream).toList()) {
            look(admin, filled(address), chinese, found);
        }
        return found;
    }

    private static void look(Visitor visitor, String address, boolean chinese, Map<String, List<String>> found) {
        visitor.opens(address);
        if (address.equals("api-reference")) {
            visitor.finds(By.cssSelector("#servers[aria-label]"));
        }
        var wrong = new ArrayList<>(Look.barriers(visitor));
        wrong.addAll(Look.words(visitor, chinese, given));
        wrong.addAll(Look.flaws(visitor));
        if (!wrong.isEmpty()) {
            found.put("/" + address, wrong);
        }
    }

    private static String filled(String address) {
        return Pattern.compile("\\{(.*?)}").matcher(address).replaceAll(id -> ids.get(id.group(1)));
    }

    private static void speak(String language) {
        records.changes("users/" + ids.get("user"), "{\"language\":\"" + language + "\"}");
    }

    private static String names(String path) {
        return String.join(
                "\n",
                NAMES.matcher(records.reads(path + "?limit=500"))
                        .results()
                        .map(name -> name.group(1))
                        .toList());
    }
}
