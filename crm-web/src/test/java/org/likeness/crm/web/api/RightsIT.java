package org.likeness.crm.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.likeness.crm.web.ui.NavItem;

/** Walks the matrix of who may do what: every role, every kind of record, in sight and out of it, every verb. */
class RightsIT {
    private static final Caller ADMIN = Caller.admin();
    private static final Map<String, Staff.Member> ROLES = new HashMap<>();
    private static final List<String> SHARED = List.of(
            "products",
            "pipelines",
            "stages",
            "loss-reasons",
            "industries",
            "channels",
            "campaigns",
            "tags",
            "custom-fields");
    private static final List<String> OF_ADMINS = List.of("users", "teams");

    /** What hangs on what, made by a stranger of another team. */
    private static String stranger;

    private static String mate;

    /** Somebody of the team who works here no more. */
    private static String left;

    @BeforeAll
    static void hire() {
        var above = Staff.team(null);
        var team = Staff.team(above);
        ROLES.put("REP", Staff.hire("REP", team));
        ROLES.put("MANAGER", Staff.hire("MANAGER", above));
        ROLES.put("INTEGRATOR", Staff.hire("INTEGRATOR", null));
        ROLES.put("ADMIN", Staff.hire("ADMIN", null));
        mate = Staff.hire("REP", team).id();
        left = Staff.hire("REP", team).id();
        ADMIN.header("If-Match", "*").patch("users/" + left, Map.of("active", false));
        stranger = Staff.hire("REP", Staff.team(null)).id();
    }

    @org.junit.jupiter.api.AfterAll
    static void leaveOneAdministrator() {
        ADMIN.header("If-Match", "*").patch("users/" + ROLES.get("ADMIN").id(), Map.of("active", false));
    }

    /** One kind of record that belongs to somebody, and how to make one for an owner. */
    private record Owned(String kind, Function<String, Map<String, Object>> of) {}

    private static List<Owned> owned() {
        return List.of(
                new Owned("accounts", owner -> Map.of("name", "Acme", "owner", owner)),
                new Owned("leads", owner -> Map.of("name", "Acme", "owner", owner)),
                new Owned("deals", owner -> Map.of("name", "Acme", "owner", owner)),
                new Owned("contacts", owner -> Map.of("name", "Jo", "account", account(owner))),
                new Owned("purchases", owner -> Map.of("account", account(owner), "purchasedAt", "2026-01-01")),
                new Owned("events", owner -> Map.of("lead", lead(owner), "type", "visit", "at", "2026-01-01")),
                new Owned(
                        "follow-ups",
                        owner -> Map.of("lead", lead(owner), "text", "Called", "method", "CALL", "owner", owner)),
                new Owned("next-steps", owner -> Map.of("deal", deal(owner), "text", "Call", "dueAt", "2026-12-01")));
    }

    @TestFactory
    Stream<DynamicTest> records_of_one_s_own_of_the_team_and_of_the_pool_are_seen_and_those_of_strangers_are_not() {
        var tests = new ArrayList<DynamicTest>();
        for (var owned : owned()) {
            ROLES.forEach((role, member) -> {
                tests.add(dynamicTest(role + " of a mate's " + owned.kind, () -> {
                    if (role.equals("REP") && owned.kind.equals("follow-ups")) {
                        mayRead(member, owned, mate);
                    } else {
                        mayAll(member, owned, mate);
                    }
                }));
                tests.add(dynamicTest(role + " of own " + owned.kind, () -> mayAll(member, owned, member.id())));
                tests.add(dynamicTest(role + " of a stranger's " + owned.kind, () -> {
                    if (role.equals("REP") || role.equals("MANAGER")) {
                        seesNothingOf(member, owned);
                    } else {
                        mayAll(member, owned, stranger);
                    }
                }));
            });
        }
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> a_record_is_given_to_the_team_or_the_pool_and_to_others_by_who_sees_all() {
        return ROLES.entrySet().stream().flatMap(role -> Stream.of(
                        "accounts", "leads", "deals", "contacts", "next-steps")
                .map(kind -> dynamicTest(
                        role.getKey() + " and " + kind,
                        () -> handsOver(
                                role.getValue(),
                                kind,
                                !role.getKey().equals("REP") && !role.getKey().equals("MANAGER")))));
    }

    private static void handsOver(Staff.Member member, String kind, boolean toAnybody) {
        var calls = member.calls().header("If-Match", "*");
        Function<Object, Caller.Reply> making = owner -> {
            var sent = new HashMap<String, Object>(Map.of("name", "Given", "owner", owner));
            if (kind.equals("next-steps")) {
                sent.remove("name");
                sent.putAll(Map.of("deal", deal(mate), "text", "Call", "dueAt", "2030-01-01"));
            }
            return calls.post(kind, sent);
        };
        assertThat(making.apply(member.login()).status()).isEqualTo(201);
        assertThat(making.apply(stranger).status()).isEqualTo(toAnybody ? 201 : 400);
        assertThat(making.apply(left).status()).isEqualTo(toAnybody ? 201 : 400);
        var own = making.apply(mate);
        assertThat(own.status()).as(own.text()).isEqualTo(201);
        var path = kind + "/" + own.id();
        var refused = calls.patch(path, Map.of("owner", stranger));
        assertThat(refused.status()).isEqualTo(toAnybody ? 200 : 400);
        if (!toAnybody) {
            assertThat(refused.text()).contains("\"field\":\"owner\"", "active in your team");
            if (!kind.equals("next-steps")) {
                ADMIN.header("If-Match", "*").patch(path, Map.of("owner", left));
                assertThat(calls.patch(path, Map.of("owner", left)).status())
                        .as("it stays with whom it is")
                        .isEqualTo(200);
            }
        }
        var nobody = new HashMap<String, Object>();
        nobody.put("owner", null);
        assertThat(calls.patch(path, nobody).status()).isEqualTo(200);
    }

    @TestFactory
    Stream<DynamicTest> a_record_names_another_only_to_who_may_see_that() {
        var word = unique();
        var account = ADMIN.post("accounts", Map.of("name", "Hidden " + word, "owner", stranger))
                .id();
        var contact = ADMIN.post("contacts", Map.of("name", "Veiled " + word, "account", account))
                .id();
        var deal = ADMIN.post(
                        "deals", Map.of("name", "Open " + word, "owner", mate, "account", account, "contact", contact))
                .id();
        ADMIN.post(
                "next-steps",
                Map.of(
                        "deal",
                        deal,
                        "text",
                        "Call",
                        "dueAt",
                        LocalDate.now().minusDays(20).toString(),
                        "owner",
                        mate));
        ADMIN.post(
                "follow-ups",
                Map.of("deal", deal, "contact", contact, "method", "CALL", "text", "Spoke", "owner", mate));
        return ROLES.entrySet().stream()
                .map(role -> dynamicTest(role.getKey(), () -> {
                    var seesIt = !role.getKey().equals("REP") && !role.getKey().equals("MANAGER");
                    var calls = role.getValue().calls();
                    var shown = calls.get("deals/" + deal);
                    assertThat(shown.json().path("account").path("id").asText()).isEqualTo(seesIt ? account : "");
                    for (var type : List.of("application/json", "text/csv")) {
                        var listed = calls.header("Accept", type).get("deals?name=Open+" + word);
                        assertThat(listed.text()).contains("Open " + word);
                        assertThat(listed.text().contains("Hidden " + word))
                                .as(type)
                                .isEqualTo(seesIt);
                    }
                    var browser = role.getValue().signsIn();
                    for (var page : List.of(
                            "/deals/" + deal,
                            "/deals?name=Open+" + word,
                            "/deals?account=" + account,
                            "/contacts?account=" + account,
                            "/deals?contact=" + contact,
                            "/deals/export?name=Open+" + word + "&as=csv&columns=account&columns=contact",
                            "/deals/board",
                            "/search?q=Open+" + word)) {
                        var opened = browser.get(page);
                        assertThat(opened.status()).as(page).isEqualTo(200);
                        if (!seesIt) {
                            assertThat(opened.text()).as(page).doesNotContain("Hidden " + word, "Veiled " + word);
                        }
                    }
                    var sent = new HashMap<String, Object>(Map.of("name", "Open " + word + " again"));
                    sent.put("account", shown.json().path("account").isNull() ? null : account);
                    assertThat(calls.header("If-Match", "*")
                                    .patch("deals/" + deal, sent)
                                    .status())
                            .isEqualTo(200);
                    assertThat(ADMIN.get("deals/" + deal)
                                    .json()
                                    .path("account")
                                    .path("id")
                                    .asText())
                            .as("what was not seen was not taken away")
                            .isEqualTo(account);
                    ADMIN.header("If-Match", "*").patch("deals/" + deal, Map.of("name", "Open " + word));
                }));
    }

    @TestFactory
    Stream<DynamicTest> what_all_share_is_written_by_those_who_shape_the_house() {
        return ROLES.entrySet().stream().flatMap(role -> SHARED.stream()
                .map(kind -> dynamicTest(
                        role.getKey() + " and " + kind,
                        () -> shared(role.getValue(), kind, !role.getKey().equals("REP")))));
    }

    @TestFactory
    Stream<DynamicTest> users_and_teams_are_written_by_administrators() {
        return ROLES.entrySet().stream().flatMap(role -> OF_ADMINS.stream()
                .map(kind -> dynamicTest(
                        role.getKey() + " and " + kind,
                        () -> shared(role.getValue(), kind, role.getKey().equals("ADMIN")))));
    }

    @TestFactory
    Stream<DynamicTest> models_are_trained_by_those_who_shape_the_house() {
        return ROLES.entrySet().stream()
                .map(role -> dynamicTest(role.getKey(), () -> {
                    var reply = role.getValue().calls().post("win-models", Map.of("subject", "DEAL"));
                    assertThat(reply.status()).isEqualTo(role.getKey().equals("REP") ? 403 : 202);
                }));
    }

    @TestFactory
    Stream<DynamicTest> the_menu_and_the_palette_offer_what_opens_and_nothing_else() {
        return ROLES.entrySet().stream()
                .map(role -> dynamicTest(role.getKey(), () -> {
                    var browser = role.getValue().signsIn();
                    var today = browser.get("/").text();
                    var palette = browser.get("/search/suggestions?q=").text();
                    for (var item : NavItem.all()) {
                        var link = "href=\"" + item.href() + "\"";
                        var opens = browser.get(item.href()).status() == 200;
                        assertThat(menu(today).contains(link)).as(item.href()).isEqualTo(opens);
                        assertThat(palette.contains(link)).as(item.href()).isEqualTo(opens);
                    }
                }));
    }

    private static String menu(String page) {
        return page.substring(page.indexOf("class=\"places\""), page.indexOf("class=\"who\""));
    }

    private static void mayAll(Staff.Member member, Owned owned, String owner) {
        var id = ADMIN.post(owned.kind, owned.of.apply(owner)).id();
        var path = owned.kind + "/" + id;
        var calls = member.calls();
        var shown = calls.get(path);
        assertThat(shown.status()).isEqualTo(200);
        var changed = calls.header("If-Match", shown.header("ETag")).patch(path, Map.of("externalId", id));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(calls.get(owned.kind + "?externalId=" + id).json().path("items"))
                .hasSize(1);
        assertThat(calls.header("If-Match", "*").delete(path).status()).isEqualTo(204);
        assertThat(calls.post("deleted/" + path + "/restore", "").status()).isEqualTo(200);
        assertThat(calls.post(owned.kind, owned.of.apply(owner)).status()).isEqualTo(201);
    }

    /** What a colleague noted stays as it was noted. */
    private static void mayRead(Staff.Member member, Owned owned, String owner) {
        var path =
                owned.kind + "/" + ADMIN.post(owned.kind, owned.of.apply(owner)).id();
        var calls = member.calls();
        assertThat(calls.get(path).status()).isEqualTo(200);
        var changed = calls.header("If-Match", "*").patch(path, Map.of("text", "x"));
        assertThat(changed.status()).isEqualTo(403);
        assertThat(changed.text()).contains("by who logged it");
        assertThat(calls.header("If-Match", "*").delete(path).status()).isEqualTo(403);
        assertThat(ADMIN.get(path).json().path("text").asText()).isEqualTo("Called");
    }

    private static void seesNothingOf(Staff.Member member, Owned owned) {
        var id = ADMIN.post(owned.kind, owned.of.apply(stranger)).id();
        ADMIN.header("If-Match", "*").patch(owned.kind + "/" + id, Map.of("externalId", id));
        var path = owned.kind + "/" + id;
        var calls = member.calls();
        assertThat(calls.get(path).status()).isEqualTo(404);
        assertThat(calls.get(owned.kind + "?externalId=" + id).json().path("items"))
                .isEmpty();
        assertThat(calls.header("If-Match", "*")
                        .patch(path, Map.of("externalId", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(calls.header("If-Match", "*").delete(path).status()).isEqualTo(404);
        if (owned.kind.equals("deals")) {
            assertThat(calls.post(path + "/win", "{}").status()).isEqualTo(404);
            assertThat(calls.get(path + "/visits").status()).isEqualTo(404);
        }
        ADMIN.header("If-Match", "*").delete(path);
        assertThat(calls.post("deleted/" + path + "/restore", "").status()).isEqualTo(404);
    }

    private static void shared(Staff.Member member, String kind, boolean may) {
        var calls = member.calls();
        assertThat(calls.get(kind).status()).isEqualTo(200);
        assertThat(calls.post(kind, one(kind)).status()).isEqualTo(may ? 201 : 403);
        var path = kind + "/" + ADMIN.post(kind, one(kind)).id();
        assertThat(calls.get(path).status()).isEqualTo(200);
        assertThat(calls.header("If-Match", "*")
                        .patch(path, Map.of("externalId", unique()))
                        .status())
                .isEqualTo(may ? 200 : 403);
        assertThat(calls.header("If-Match", "*").delete(path).status()).isEqualTo(may ? 204 : 403);
        assertThat(calls.post("deleted/" + path + "/restore", "").status()).isEqualTo(may ? 200 : 403);
    }

    private static Map<String, Object> one(String kind) {
        return switch (kind) {
            case "stages" ->
                Map.of(
                        "name",
                        unique(),
                        "pipeline",
                        ADMIN.post("pipelines", Map.of("name", unique())).id());
            case "custom-fields" -> Map.of("name", "x", "kind", "LEADS", "key", unique(), "type", "CATEGORY");
            case "users" -> Map.of("login", unique(), "name", "x", "role", "REP");
            case "tags" -> Map.of("name", unique(), "temperature", "HOT");
            default -> Map.of("name", unique());
        };
    }

    private static String account(String owner) {
        return ADMIN.post("accounts", Map.of("name", "Acme", "owner", owner)).id();
    }

    private static String lead(String owner) {
        return ADMIN.post("leads", Map.of("name", "Acme", "owner", owner)).id();
    }

    private static String deal(String owner) {
        return ADMIN.post("deals", Map.of("name", "Acme", "owner", owner)).id();
    }

    private static String unique() {
        return "u" + System.nanoTime();
    }
}
