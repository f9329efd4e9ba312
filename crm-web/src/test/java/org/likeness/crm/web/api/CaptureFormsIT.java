package org.likeness.crm.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CaptureFormsIT {
    private static final Caller ADMIN = Caller.admin();
    private static final String FORM = "application/x-www-form-urlencoded";

    @Test
    void a_visitor_becomes_a_lead_once_and_is_known_from_then_on_with_every_consent() {
        var form = form("en", "I agree.");
        var address = form.json().path("path").asText();
        var page = Caller.nobody().get(address);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Set-Cookie")).isNull();
        assertThat(page.header("X-Frame-Options")).isNull();
        assertThat(page.header("Content-Security-Policy")).contains("frame-ancestors *", "default-src 'none'");

        var answers = answers("jo@capture-one.example", "Jo Lee");
        assertThat(send(page, address, answers).text()).contains("Thank you.");
        var leads = ADMIN.get("leads?email=jo@capture-one.example").json().path("items");
        assertThat(leads).hasSize(1);
        assertThat(leads.get(0).path("contactName").asText()).isEqualTo("Jo Lee");

        assertThat(send(page, address, answers).status())
                .as("the same once more")
                .isEqualTo(200);
        var again = new LinkedHashMap<>(answers("jo@capture-one.example", "Jo"));
        again.put("message", "Are you there?");
        assertThat(send(Caller.nobody().get(address), address, again).status()).isEqualTo(200);
        var colleague = answers("ann@capture-one.example", "Ann Other");
        assertThat(send(Caller.nobody().get(address), address, colleague).status())
                .isEqualTo(200);
        assertThat(ADMIN.get("leads?q=Ann%20Other").json().path("items")).isEmpty();
        var told = ADMIN.get("follow-ups?lead=" + leads.get(0).path("id").asText());
        assertThat(told.json().path("items")).hasSize(2);
        assertThat(told.text()).contains("Message: Are you there?", "Your name: Ann Other");
    }

    @Test
    void what_programs_send_is_turned_away_counted_and_given_back_as_it_was_typed() {
        var form = form("zh", null);
        var address = form.json().path("path").asText();
        var page = Caller.nobody().get(address);
        assertThat(page.text()).contains("lang=\"zh-CN\"", "提交");
        var answers = new LinkedHashMap<>(answers("bot@capture-two.example", "Bot & Sons"));
        answers.put("website", "http://spam.example");
        var trapped = send(page, address, answers);
        assertThat(trapped.status()).isEqualTo(422);
        assertThat(trapped.text())
                .contains("Bot &amp; Sons", "bot@capture-two.example")
                .doesNotContain("spam.example");
        answers.remove("website");
        assertThat(post(address, "1.2.3", answers).status()).as("forged").isEqualTo(422);
        answers.put("email", "bot@");
        var unfit = send(page, address, answers);
        assertThat(unfit.status()).isEqualTo(422);
        assertThat(unfit.text()).contains("须为电子邮箱", "Bot &amp; Sons");
        for (int i = 0; i < 9; i++) {
            post(address, "1.2.3", answers);
        }
        var often = post(address, "1.2.3", answers);
        assertThat(often.status()).isEqualTo(429);
        assertThat(often.header("Retry-After")).isNotBlank();
        assertThat(often.text()).contains("Bot &amp; Sons");
        assertThat(ADMIN.get("leads?email=bot@capture-two.example").json().path("items"))
                .isEmpty();
    }

    @Test
    void a_form_that_is_deleted_is_retired_and_can_be_taken_up_again() {
        var form = form("en", null);
        var address = form.json().path("path").asText();
        var id = form.id();
        assertThat(ADMIN.header("If-Match", "*").delete("forms/" + id).status()).isEqualTo(204);
        assertThat(ADMIN.get("forms/" + id).json().path("active").asBoolean()).isFalse();
        var gone = Caller.nobody().get(address);
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.text()).contains("not here any more");
        assertThat(ADMIN.header("If-Match", "*")
                        .patch("forms/" + id, Map.of("active", true))
                        .status())
                .isEqualTo(200);
        assertThat(Caller.nobody().get(address).status()).isEqualTo(200);
        assertThat(Caller.nobody().get("/f/nothinghere123").status()).isEqualTo(404);
    }

    @Test
    void a_page_with_a_consent_text_that_was_changed_meanwhile_is_shown_again_with_the_new_one() {
        var form = form("en", "First words.");
        var address = form.json().path("path").asText();
        var page = Caller.nobody().get(address);
        ADMIN.header("If-Match", "*").patch("forms/" + form.id(), Map.of("consent", "Other words."));
        var again = send(page, address, answers("jo@capture-three.example", "Jo Lee"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("Other words.", "Jo Lee").doesNotContain("First words.", " checked");
        assertThat(send(again, address, answers("jo@capture-three.example", "Jo Lee"))
                        .text())
                .contains("Thank you.");
    }

    @Test
    void another_consent_text_is_another_version_and_the_same_text_is_not() {
        var id = form("en", "First words.").id();
        var kept = ADMIN.header("If-Match", "*").patch("forms/" + id, Map.of("consent", "First words."));
        assertThat(kept.json().path("consentVersion").asInt()).isEqualTo(1);
        var changed = ADMIN.header("If-Match", "*").patch("forms/" + id, Map.of("consent", "Other words."));
        assertThat(changed.json().path("consentVersion").asInt()).isEqualTo(2);
    }

    @Test
    void nothing_to_agree_to_where_there_was_nothing_changes_nothing() {
        var made = form("en", null);
        var nothing =
                ADMIN.header("If-Match", made.header("ETag")).call("PATCH", "forms/" + made.id(), "{\"consent\":null}");
        assertThat(nothing.status()).as(nothing.text()).isEqualTo(200);
        assertThat(nothing.json().path("consentVersion")).isEqualTo(made.json().path("consentVersion"));
        assertThat(ADMIN.get("forms/" + made.id()).header("ETag")).isEqualTo(nothing.header("ETag"));
    }

    @Test
    void a_form_asks_for_what_leads_have_and_for_somebody_to_answer() {
        assertThat(made(List.of(Map.of("name", "owner", "label", "Owner", "required", true)))
                        .status())
                .isEqualTo(400);
        assertThat(made(List.of(Map.of("name", "city", "label", "City", "required", true)))
                        .status())
                .isEqualTo(400);
        assertThat(ADMIN.post("forms", Map.of("name", "x", "title", "x", "thanks", "x", "fields", "x"))
                        .status())
                .isEqualTo(400);
        assertThat(Staff.hire("REP", null)
                        .calls()
                        .post("forms", Map.of("name", "x"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_page_beside_the_forms_is_as_closed_as_before() {
        for (var path : List.of("/f/..%2fleads", "/f/abcdefgh;x/../../leads", "/f/abcdefgh/x")) {
            assertThat(Caller.nobody().get(path).status()).as(path).isIn(303, 400, 404);
        }
    }

    @Test
    void rules_give_leads_of_forms_away_and_those_of_programs_only_where_one_says_so() {
        var rep = Staff.hire("REP", null);
        var region = "Region " + System.nanoTime();
        var rule = ADMIN.post(
                "assignment-rules", Map.of("name", region, "regions", List.of(region), "takers", List.of(rep.id())));
        assertThat(rule.status()).as(rule.text()).isEqualTo(201);
        assertThat(rule.json().path("takers").get(0).path("id").asText()).isEqualTo(rep.id());
        var unowned = ADMIN.post("leads", Map.of("name", "By API", "region", region));
        assertThat(unowned.json().path("owner").isNull()).isTrue();
        assertThat(ADMIN.header("If-Match", "*")
                        .patch("assignment-rules/" + rule.id(), Map.of("fromApi", true))
                        .status())
                .isEqualTo(200);
        var owned = ADMIN.post("leads", Map.of("name", "By API", "region", region));
        assertThat(owned.json().path("owner").path("id").asText()).isEqualTo(rep.id());
        var trial = ADMIN.get("assignment-rules/trial/" + unowned.id()).json().path("items");
        assertThat(trial.findValuesAsText("verdict")).contains("TAKES");

        assertThat(rep.calls().post("leads/" + unowned.id() + "/claim", "{}").status())
                .isEqualTo(200);
        assertThat(ADMIN.post("leads/" + unowned.id() + "/claim", "{}").status())
                .isEqualTo(409);
        assertThat(rep.calls()
                        .post("leads/" + unowned.id() + "/return", "{}")
                        .json()
                        .path("owner")
                        .isNull())
                .isTrue();
        assertThat(ADMIN.header("If-Match", "*")
                        .delete("assignment-rules/" + rule.id())
                        .status())
                .isEqualTo(204);
        assertThat(ADMIN.post("deleted/assignment-rules/" + rule.id() + "/restore", "{}")
                        .status())
                .isEqualTo(200);
        assertThat(ADMIN.header("If-Match", "*")
                        .delete("assignment-rules/" + rule.id())
                        .status())
                .isEqualTo(204);
    }

    @Test
    void the_rules_of_the_pool_are_off_at_first_and_look_ahead() {
        var rules = ADMIN.get("pool-rules");
        assertThat(rules.json().path("active").asBoolean()).isFalse();
        assertThat(ADMIN.patch("pool-rules", Map.of("idleDays", 20)).status()).isEqualTo(428);
        assertThat(ADMIN.header("If-Match", "\"99\"")
                        .patch("pool-rules", Map.of("idleDays", 20))
                        .status())
                .isEqualTo(412);
        assertThat(ADMIN.header("If-Match", rules.header("ETag"))
                        .patch("pool-rules", Map.of("idleDays", 0))
                        .status())
                .isEqualTo(400);
        assertThat(ADMIN.header("If-Match", rules.header("ETag"))
                        .patch("pool-rules", Map.of("idleDays", 999_999_999))
                        .status())
                .isEqualTo(400);
        var owner = Staff.hire("REP", null).id();
        var lead = ADMIN.post("leads", Map.of("name", "Idle", "owner", owner, "createdAt", "2020-01-01"));
        var preview = ADMIN.get("pool-rules/preview");
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.json().path("items").findValuesAsText("lead"))
                .as("came today, however long ago it began")
                .doesNotContain(lead.id());
    }

    private static Caller.Reply form(String language, String consent) {
        var sent = new LinkedHashMap<String, Object>(Map.of(
                "name",
                "Contact " + System.nanoTime(),
                "title",
                "Talk to us",
                "thanks",
                "Thank you.",
                "language",
                language,
                "fields",
                List.of(
                        Map.of("name", "contactName", "label", "Your name", "required", true),
                        Map.of("name", "email", "label", "E-mail", "required", true),
                        Map.of("name", "message", "label", "Message"))));
        if (consent != null) {
            sent.put("consent", consent);
        }
        var made = ADMIN.post("forms", sent);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made;
    }

    private static Caller.Reply made(List<Map<String, Object>> fields) {
        return ADMIN.post("forms", Map.of("name", "x", "title", "x", "thanks", "x", "fields", fields));
    }

    private static Map<String, String> answers(String email, String name) {
        var answers = new LinkedHashMap<String, String>();
        answers.put("contactName", name);
        answers.put("email", email);
        answers.put("consent", "yes");
        return answers;
    }

    /** Sends a page as somebody would who takes a few seconds to fill it in. */
    private static Caller.Reply send(Caller.Reply page, String address, Map<String, String> answers) {
        LockSupport.parkNanos(3_000_000_000L);
        return post(address, page.text().replaceAll("(?s).*name=\"stamp\" value=\"([^\"]*)\".*", "$1"), answers);
    }

    private static Caller.Reply post(String address, String stamp, Map<String, String> answers) {
        var all = new LinkedHashMap<>(answers);
        all.put("stamp", stamp);
        var body = all.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return Caller.nobody().header("Content-Type", FORM).post(address, body);
    }
}
