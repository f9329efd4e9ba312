package org.likeness.crm.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AttachmentsIT {
    private static final String BOUNDARY = "b0undary";

    private static final ExecutorService SENDERS = Executors.newFixedThreadPool(16);

    private static final String OWNER = Staff.hire("REP", Staff.team(null)).id();

    private final Caller admin = Caller.admin();

    @Test
    void a_file_is_added_listed_downloaded_deleted_and_brought_back() {
        var files = files(admin);
        var added = upload(admin, files, "报价 <b>.html", "<script>alert(1)</script>");
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(added.json().path("name").asText()).isEqualTo("报价 <b>.html");
        assertThat(added.json().path("size").asInt()).isEqualTo(25);
        var one = files + "/" + added.id();
        assertThat(added.header("Location")).isEqualTo("/api/v1/" + one);
        assertThat(admin.get(files).json().path("items").get(0)).isEqualTo(added.json());

        var content = admin.get(one);
        assertThat(content.text()).isEqualTo("<script>alert(1)</script>");
        assertThat(content.type()).isEqualTo("application/octet-stream");
        assertThat(content.header("Content-Disposition"))
                .startsWith("attachment; filename=\"__ <b>.html\"; filename*=UTF-8''%E6%8A%A5%E4%BB%B7%20%3Cb%3E.html");
        assertThat(content.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(content.header("Content-Security-Policy")).contains("sandbox");
        assertThat(content.header("Content-Length")).isEqualTo("25");

        assertThat(admin.delete(one).status()).isEqualTo(204);
        assertThat(admin.get(one).status()).isEqualTo(404);
        assertThat(admin.get(files).json().path("items")).isEmpty();
        assertThat(admin.post(one + "/restore", "").json()).isEqualTo(added.json());
        assertThat(admin.get(one).status()).isEqualTo(200);
    }

    @Test
    void whoever_does_not_see_the_follow_up_neither_reads_nor_adds_nor_deletes_its_files() {
        var files = files(admin);
        var one = files + "/" + upload(admin, files, "offer.txt", "12,000").id();
        var stranger = Staff.hire("REP", Staff.team(null)).calls();

        assertThat(stranger.get(files).status()).isEqualTo(404);
        assertThat(stranger.get(one).status()).isEqualTo(404);
        assertThat(stranger.delete(one).status()).isEqualTo(404);
        assertThat(upload(stranger, files, "mine.txt", "x").status()).isEqualTo(404);
        assertThat(admin.get(one).text()).isEqualTo("12,000");
    }

    @Test
    void a_file_of_another_follow_up_is_not_found_under_this_one() {
        var files = files(admin);
        var added = upload(admin, files, "offer.txt", "12,000");
        assertThat(admin.get(files(admin) + "/" + added.id()).status()).isEqualTo(404);
    }

    @Test
    void a_deleted_file_of_another_follow_up_is_not_brought_back_under_this_one() {
        var files = files(admin);
        var added = upload(admin, files, "offer.txt", "12,000");
        admin.delete(files + "/" + added.id());
        assertThat(admin.post(files(admin) + "/" + added.id() + "/restore", "").status())
                .isEqualTo(404);
        assertThat(admin.get(files).json().path("items")).isEmpty();
        assertThat(admin.get(files + "/" + added.id()).status()).isEqualTo(404);
    }

    @Test
    void a_file_that_is_too_large_is_refused_and_nothing_of_it_stays() {
        var files = files(admin);
        var refused = upload(admin, files, "film.mov", "x".repeat(20_000_001));
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.json().path("detail").asText()).contains("20 MB");
        assertThat(admin.get(files).json().path("items")).isEmpty();
    }

    @Test
    void a_form_without_a_file_is_refused() {
        var nothing = ("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
        assertThat(admin.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .call("POST", files(admin), nothing)
                        .status())
                .isBetween(400, 422);
    }

    @Test
    void one_key_is_answered_as_before_for_the_same_file_and_refused_for_another() {
        var files = files(admin);
        var once = admin.header("Idempotency-Key", "file-" + System.nanoTime());
        var first = upload(once, files, "offer.txt", "12,000");
        assertThat(first.status()).isEqualTo(201);

        var boundary = "another";
        var again = once.header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .call("POST", files, form(boundary, "file", "offer.txt", "12,000"));
        assertThat(again.status()).as(again.text()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(upload(once, files, "offer.txt", "13,000").status()).isEqualTo(422);
        assertThat(upload(once, files, "other.txt", "12,000").status()).isEqualTo(422);
        assertThat(admin.get(files).json().path("items")).hasSize(1);
    }

    @Test
    void many_files_may_come_to_one_follow_up_at_once() {
        var files = files(admin);
        var statuses = IntStream.range(0, 16)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> upload(admin, files, i + ".txt", "content " + i).status(), SENDERS))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(statuses).containsOnly(201);
        var page = admin.get(files + "?limit=10&count=true").json();
        assertThat(page.path("items")).hasSize(10);
        assertThat(page.path("total").asInt()).isEqualTo(16);
        assertThat(admin.get(files + "?limit=10&cursor=" + page.path("next").asText())
                        .json()
                        .path("items"))
                .hasSize(6);
        assertThat(admin.get(files + "?order=name").status()).isEqualTo(400);
    }

    @Test
    void a_part_of_another_name_is_refused_and_a_file_that_is_not_there_is_named() {
        var files = files(admin);
        assertThat(admin.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .call("POST", files, form(BOUNDARY, "attachment", "a.txt", "x"))
                        .status())
                .isEqualTo(400);
        assertThat(admin.get(files + "/0AXS751X00W7C").json().path("detail").asText())
                .contains("no file 0AXS751X00W7C");
    }

    /** The address of the files of a new follow-up on an owned lead. */
    private static String files(Caller by) {
        var owner = Staff.hire("REP", Staff.team(null)).id();
        var lead =
                by.post("leads", Map.of("name", "With papers", "owner", owner)).id();
        var made = by.post("follow-ups", Map.of("lead", lead, "method", "CALL", "text", "See the offer"));
        return "follow-ups/" + made.id() + "/attachments";
    }

    private static Caller.Reply upload(Caller by, String files, String name, String content) {
        return by.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .call("POST", files, form(BOUNDARY, "file", name, content));
    }

    private static byte[] form(String boundary, String part, String name, String content) {
        var form = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\"" + name
                + "\"\r\nContent-Type: text/html\r\n\r\n" + content + "\r\n--" + boundary + "--\r\n";
        return form.getBytes(StandardCharsets.UTF_8);
    }
}
