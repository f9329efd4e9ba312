package org.likeness.crm.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** Every picture of the user guide: what somebody does, signed in, until it is to be seen. */
final class Pictures {
    /** The one that is taken before anybody signs in. */
    static final String DOOR = "sign-in";

    private final Visitor visitor;
    private final Records records;
    private final Path folder;
    private final boolean chinese;

    Pictures(Visitor visitor, Records records, Path folder, boolean chinese) {
        this.visitor = visitor;
        this.records = records;
        this.folder = folder;
        this.chinese = chinese;
    }

    /** The names of all, without taking any. */
    static Set<String> names() {
        var names = new TreeSet<>(new Pictures(null, null, null, false).all().keySet());
        names.add(DOOR);
        return names;
    }

    /** By their names, in the order in which they are taken. */
    Map<String, Runnable> all() {
        var all = new LinkedHashMap<String, Runnable>();
        all.put("today", () -> visitor.opens(""));
        all.put("search", this::searched);
        all.put("list", () -> visitor.opens("leads?industry=Electronics&outcome=OPEN&sort=-winProbability"));
        all.put("view", () -> visitor.clicks(By.cssSelector(".tabs-line summary")));
        all.put("bulk", this::ticked);
        all.put("lead", () -> visitor.opens(best()));
        all.put("log", this::logging);
        all.put("in-place", this::changing);
        all.put("board", () -> visitor.opens("deals/board"));
        all.put("twins", this::known);
        all.put("converted", this::converted);
        all.put("import-file", () -> visitor.opens("imports/new?kind=leads"));
        all.put("import-columns", this::uploaded);
        all.put("import-trial", () -> {
            visitor.clicks(By.cssSelector("button[value=dry-run]"));
            visitor.finds(By.cssSelector(".problem"));
        });
        all.put("duplicates", this::twice);
        all.put("merge", () -> visitor.clicks(By.cssSelector("td.acts a")));
        all.put("funnel", () -> visitor.opens("funnel"));
        all.put("ideal", () -> visitor.opens("ideal-customer"));
        all.put("scores", () -> visitor.opens("scores"));
        all.put("channels", () -> visitor.opens("channels"));
        all.put("attribution", () -> visitor.opens("channels/attribution"));
        all.put("forecast", () -> visitor.opens("forecast"));
        all.put("calls", () -> visitor.opens("calls"));
        all.put("users", () -> visitor.opens("users"));
        all.put("settings", () -> visitor.opens("settings"));
        all.put("rules", () -> visitor.opens("settings/mining"));
        all.put("webhook", this::told);
        all.put("form", this::asked);
        all.put("assignment", this::ruled);
        all.put("pool", () -> visitor.opens("pool-rules"));
        all.put("reports", () -> visitor.opens("reports"));
        return all;
    }

    private String best() {
        return "leads/" + records.first("leads?outcome=OPEN&sort=-winProbability&limit=1");
    }

    private void searched() {
        visitor.opens("");
        visitor.presses(Keys.chord(Keys.CONTROL, "k"));
        visitor.presses("brandt");
        visitor.finds(By.cssSelector(
                "#found a[href^='/accounts/'], #found a[href^='/leads/'], #found a[href^='/contacts/']"));
    }

    private void ticked() {
        visitor.opens("leads?industry=Electronics&outcome=OPEN&sort=-winProbability");
        visitor.clicks(By.cssSelector("tr:nth-child(1) td.pick input"));
        visitor.clicks(By.cssSelector("tr:nth-child(3) td.pick input"));
        visitor.finds(By.cssSelector(".bulk"));
    }

    private void logging() {
        visitor.opens(best());
        visitor.types(
                By.id("f-text"),
                chinese ? "通话：他们本季度要定检测方案，希望看现场演示。" : "They decide on inspection this quarter and want to see it run.");
    }

    private void changing() {
        visitor.opens(best());
        visitor.clicks(By.id("fact-city"));
        visitor.awaitsFocus(By.id("f-city"));
    }

    private void known() {
        var account = records.makes("accounts", "{\"name\":\"Kupferberg 铜山机械\",\"domain\":\"kupferberg.example\"}");
        records.makes(
                "contacts",
                "{\"name\":\"Paula Kupfer\",\"email\":\"paula@kupferberg.example\",\"account\":\"" + account + "\"}");
        visitor.opens("leads/new");
        visitor.types(By.name("name"), "Kupferberg");
        visitor.types(By.name("email"), "paula@kupferberg.example");
        visitor.finds(By.cssSelector(".twins .note"));
    }

    private void converted() {
        var made = records.makes(
                "leads",
                "{\"name\":\"Nordlicht Optik\",\"contactName\":\"Ida Holm\",\"industry\":\"Electronics\",\"city\":\"Kiel\"}");
        visitor.opens("leads/" + made);
        visitor.clicks(By.cssSelector(".actions a[href$='/convert']"));
        visitor.clicks(By.cssSelector("form[action$='/convert'] .primary"));
        visitor.awaitsAddress("/deals/");
        visitor.finds(By.cssSelector(".record-head h1"));
    }

    private void uploaded() {
        try {
            var file = Files.writeString(
                    folder.resolve("leads.csv"),
                    "Lead ID,Company,Industry,Employees,Source,Result\nF-1,Alpenwerk,Automotive,420,Trade fair,won\n"
                            + "F-2,Delta Castings,Foundry,many,Website,lost\nF-3,江南精密,Electronics,180,Customer referral,\n");
            visitor.opens("imports/new?kind=leads");
            visitor.choosesFiles(By.id("f-file"), file);
            visitor.clicks(By.cssSelector("form.form .primary"));
            visitor.awaitsAddress("/mapping");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void twice() {
        var look = By.cssSelector("form[action$='/search'] button");
        visitor.opens("duplicates");
        visitor.clicks(look);
        visitor.finds(look); // gone while all records are looked through
        visitor.finds(By.cssSelector("td.acts a"));
    }

    private void asked() {
        visitor.opens("forms/new");
        visitor.types(By.name("name"), chinese ? "官网联系表单" : "Contact page");
        visitor.types(By.name("title"), chinese ? "与工程师聊聊检测" : "Talk to an engineer about inspection");
        visitor.clicks(By.name("ask.region"));
        visitor.clicks(By.cssSelector(".buttons .primary"));
        visitor.finds(By.id("snippet"));
    }

    private void ruled() {
        visitor.opens("assignment-rules/new");
        visitor.types(By.name("name"), chinese ? "电子行业" : "Electronics to East China");
        visitor.types(By.name("industries"), "Electronics");
        visitor.types(By.name("leastScore"), "30");
        visitor.clicks(By.xpath("//label[contains(., 'Lin Qiao')]/input[@name='takers']"));
        visitor.clicks(By.xpath("//label[contains(., 'Zhao Min')]/input[@name='takers']"));
        visitor.clicks(By.cssSelector(".buttons .primary"));
        visitor.finds(By.cssSelector("table.ruled td.name"));
    }

    private void told() {
        try (var ledger = new Ledger()) {
            visitor.opens("webhooks/new");
            visitor.types(By.name("url"), ledger.address());
            visitor.types(By.name("name"), chinese ? "财务系统" : "Ledger");
            visitor.clicks(By.cssSelector("form.form .primary"));
            visitor.clicks(By.cssSelector("form[action$='/test'] button"));
            visitor.finds(By.cssSelector("main table.rows tbody .tag.accent"));
        }
    }
}
