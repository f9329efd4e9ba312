package org.likeness.crm.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.likeness.crm.launch.RunningLikeness;

/** Who gets in, by token and by cookie. */
class DoorsIT {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String FORM = "application/x-www-form-urlencoded";

    @Test
    void without_a_token_the_API_answers_401_with_a_challenge() {
        for (var path : List.of("leads", "nothing", "/api", "/api/v1/users")) {
            var reply = Caller.nobody().get(path);
            assertThat(reply.status()).isEqualTo(401);
            assertThat(reply.type()).startsWith("application/problem+json");
            assertThat(reply.header("WWW-Authenticate")).startsWith("Bearer");
        }
        assertThat(Caller.with("lk_unknown").get("leads").status()).isEqualTo(401);
    }

    @Test
    void a_password_fetches_a_token_and_opens_nothing_else() {
        var user = Staff.hire("REP", null);
        var basic = "Basic "
                + java.util.Base64.getEncoder()
                        .encodeToString((user.login() + ":" + Staff.PASSWORD).getBytes(StandardCharsets.UTF_8));
        assertThat(Caller.nobody().header("Authorization", basic).get("leads").status())
                .isEqualTo(401);
        assertThat(Caller.fetchToken(user.login(), Staff.PASSWORD, "{}").status())
                .isEqualTo(201);
        assertThat(user.calls().post("tokens", "{}").status()).isEqualTo(401);
        var byPassword = Caller.nobody().header("Authorization", basic);
        assertThat(byPassword.call("POST", "tokens", (byte[]) null).status())
                .as("a body is not needed")
                .isEqualTo(201);
        assertThat(byPassword
                        .header("Content-Type", "text/plain")
                        .post("tokens", "{}")
                        .status())
                .isEqualTo(415);
    }

    @Test
    void a_token_does_what_its_scopes_say_until_it_is_revoked() {
        var user = Staff.hire("INTEGRATOR", null);
        var made = Caller.fetchToken(user.login(), Staff.PASSWORD, "{\"scopes\":[\"read\"],\"name\":\"reports\"}");
        var reader = Caller.with(made.json().path("token").asText());
        assertThat(reader.get("leads").status()).isEqualTo(200);
        assertThat(reader.post("leads", Map.of("name", "x")).status()).isEqualTo(403);
        assertThat(user.calls().get("tokens").text())
                .contains("reports")
                .doesNotContain(made.json().path("token").asText());
        assertThat(user.calls().delete("tokens/" + made.id()).status()).isEqualTo(204);
        assertThat(reader.get("leads").status()).isEqualTo(401);
        assertThat(Caller.admin().delete("tokens/" + made.id()).status()).isEqualTo(404);
    }

    @Test
    void a_repeated_idempotency_key_makes_no_second_token_and_tells_no_secret_again() {
        var user = Staff.hire("REP", null);
        var basic = "Basic "
                + java.util.Base64.getEncoder()
                        .encodeToString((user.login() + ":" + Staff.PASSWORD).getBytes(StandardCharsets.UTF_8));
        var once = Caller.nobody().header("Authorization", basic).header("Idempotency-Key", "one-" + user.id());
        var first = once.post("tokens", "{\"name\":\"once\"}");
        assertThat(first.status()).isEqualTo(201);
        var again = once.post("tokens", "{\"name\":\"once\"}");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.type()).startsWith("application/problem+json");
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.text()).doesNotContain(first.json().path("token").asText());
        assertThat(once.post("tokens", "{\"name\":\"other\"}").status()).isEqualTo(422);
        var caller = Caller.with(first.json().path("token").asText());
        assertThat(caller.get("tokens").json().path("items").findValuesAsText("name"))
                .containsOnlyOnce("once");
    }

    @Test
    void guessing_a_password_is_slowed_down() {
        var user = Staff.hire("REP", null);
        Caller.Reply last = null;
        for (int i = 0; i < 11; i++) {
            last = Caller.fetchToken(user.login(), "a wrong password " + i, "{}");
        }
        assertThat(last.status()).isEqualTo(429);
        assertThat(Integer.parseInt(last.header("Retry-After"))).isPositive();
        assertThat(Caller.fetchToken(user.login(), Staff.PASSWORD, "{}").status())
                .isEqualTo(429);
    }

    @Test
    void a_user_who_left_is_let_in_no_more() {
        var user = Staff.hire("REP", null);
        Caller.admin().header("If-Match", "*").patch("users/" + user.id(), Map.of("active", false));
        assertThat(user.calls().get("leads").status()).isEqualTo(401);
        assertThat(Caller.fetchToken(user.login(), Staff.PASSWORD, "{}").status())
                .isEqualTo(401);
    }

    @Test
    void people_without_a_session_are_sent_to_sign_in_and_come_back() {
        var reply = Caller.nobody().get("/leads?sort=name");
        assertThat(reply.status()).isEqualTo(303);
        assertThat(reply.header("Location")).isEqualTo("/sign-in?to=%2Fleads%3Fsort%3Dname");
        var hx = Caller.nobody().header("HX-Request", "true").get("/leads");
        assertThat(hx.status()).isEqualTo(401);
        assertThat(hx.header("HX-Redirect")).startsWith("/sign-in");
    }

    @Test
    void a_session_lives_in_a_cookie_that_no_script_and_no_other_site_can_use() {
        var cookie = signIn();
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/");
        var browser = Caller.nobody().header("Cookie", cookie.split(";")[0]);
        assertThat(browser.get("/leads").status()).isEqualTo(200);
        assertThat(browser.get("leads").status()).isEqualTo(200);

        assertThat(browser.post("leads", Map.of("name", "x")).status()).isEqualTo(403);
        assertThat(browser.header("Content-Type", FORM).post("/sign-out", "").status())
                .isEqualTo(403);
        var csrf = csrf(browser.get("/leads").text());
        assertThat(browser.header("X-CSRF-Token", csrf)
                        .post("leads", Map.of("name", "x"))
                        .status())
                .isEqualTo(201);
        assertThat(browser.header("X-CSRF-Token", csrf)
                        .header("Sec-Fetch-Site", "cross-site")
                        .header("Content-Type", FORM)
                        .post("/sign-out", "")
                        .status())
                .isEqualTo(403);
        assertThat(browser.header("Content-Type", FORM)
                        .post("/sign-out", "_csrf=" + csrf)
                        .status())
                .isEqualTo(303);
        assertThat(browser.get("leads").status()).isEqualTo(401);
    }

    @Test
    void every_answer_tells_browsers_to_run_only_what_we_serve() {
        for (var path : List.of("/sign-in", "leads", "/openapi", "/assets/nothing")) {
            var policy = Caller.nobody().get(path).header("Content-Security-Policy");
            assertThat(policy)
                    .contains("default-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(Caller.nobody().get(path).header("X-Content-Type-Options"))
                    .isEqualTo("nosniff");
        }
    }

    @Test
    void the_description_of_the_API_comes_as_YAML_or_JSON() {
        var yaml = Caller.nobody().get("/openapi");
        assertThat(yaml.type()).startsWith("application/yaml");
        assertThat(yaml.text()).startsWith("openapi: 3.0").contains("/api/v1/leads:");
        assertThat(Caller.nobody()
                        .get("/openapi?format=json")
                        .json()
                        .path("paths")
                        .has("/api/v1/leads/{id}/convert"))
                .isTrue();
        assertThat(Caller.nobody()
                        .header("Accept", "application/json")
                        .get("/openapi")
                        .type())
                .startsWith("application/json");
    }

    private static String signIn() {
        var form = "name=" + RunningLikeness.ADMIN + "&password="
                + URLEncoder.encode(RunningLikeness.PASSWORD, StandardCharsets.UTF_8);
        var reply = Caller.nobody().header("Content-Type", FORM).post("/sign-in", form);
        assertThat(reply.status()).isEqualTo(303);
        return reply.header("Set-Cookie");
    }

    private static String csrf(String page) {
        var found = CSRF.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
