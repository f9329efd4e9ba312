package org.likeness.crm.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Imports through the API: what is noted of rows, and the rejected ones as a file. */
class ImportsIT {
    private static final Caller ADMIN = Caller.admin();
    private static final String FILE =
            """
            firm,tel,staff,end
            Noted Mill %1$s,+49 89 1,many,won
            Noted Dairy %1$s,,5,lost
            """
                    .formatted(System.nanoTime());

    @Test
    void a_dry_run_notes_what_is_here_already_and_rejected_rows_are_a_file() {
        var run = imported(false);
        assertThat(run.path("created").asInt()).isEqualTo(1);
        var rejected = ADMIN.get("imports/" + run.path("id").asText() + "/rejected.csv");
        assertThat(rejected.status()).as(rejected.text()).isEqualTo(200);
        assertThat(rejected.type()).startsWith("text/csv");
        assertThat(rejected.text())
                .contains("firm,tel,staff,end,Why it was rejected")
                .contains("'+49 89 1,many,won,staff must be a whole number")
                .doesNotContain("Noted Dairy");

        assertThat(imported(true).path("notes"))
                .hasSize(2)
                .anySatisfy(note ->
                        assertThat(note.toString()).contains("\"ALREADY_HERE\"", "\"rows\":1", "\"firstRows\":[3]"))
                .anySatisfy(note -> assertThat(note.path("note").asText()).isEqualTo("NO_CLOSING_DATE"));
    }

    @Test
    void a_note_names_the_column_that_it_is_about() {
        var spec = "{'kind':'products','dryRun':true,'delimiter':';','columns':{'n':'name','net; price':'price'}}";
        var unsure = imported(spec, "n;\"net; price\"", "Noted Pump;69,269").path("notes");
        assertThat(unsure.toString())
                .isEqualTo(
                        "[{\"note\":\"COMMA_AS_THOUSANDS\",\"column\":\"net; price\",\"rows\":1,\"firstRows\":[2]}]");
        assertThat(imported(spec, "n;\"net; price\"", "Noted Pump;69,269", "Noted Pipe;71,3")
                        .path("notes"))
                .isEmpty();
    }

    @Test
    void rejected_rows_are_gone_with_their_file() {
        var run = imported(true).path("id").asText();
        assertThat(ADMIN.delete("imports/" + run).status()).isEqualTo(200);
        var gone = ADMIN.get("imports/" + run + "/rejected.csv");
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.text()).contains("The uploaded file is not here any more.");
        assertThat(ADMIN.get("imports/0000000000000/rejected.csv").status()).isEqualTo(404);
    }

    @Test
    void an_undo_goes_on_after_its_answer_and_is_told_by_the_import_itself() {
        var spec = "{'kind':'products','columns':{'n':'name'}}";
        var names = java.util.stream.IntStream.range(0, 3000).mapToObj(i -> "Undone " + i + FILE.hashCode());
        var lines = java.util.stream.Stream.concat(java.util.stream.Stream.of("n"), names);
        var path = "imports/"
                + imported(spec, lines.toArray(String[]::new)).path("id").asText();
        assertThat(ADMIN.get(path).json().path("takenBack").isNull()).isTrue();
        var asked = ADMIN.header("Prefer", "respond-async").delete(path);
        assertThat(asked.status()).isEqualTo(202);
        assertThat(asked.json().path("undoneAt").isNull()).isTrue();
        assertThat(asked.json().path("takenBack").isNumber()).isTrue();
        var undone = Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> ADMIN.get(path).json(), j -> !j.path("undoneAt").isNull());
        assertThat(undone.path("status").asText()).isEqualTo("CANCELLED");
        assertThat(undone.path("created").asInt()).isZero();
        assertThat(ADMIN.delete(path).status()).as("a second time does nothing").isEqualTo(200);
    }

    private static JsonNode imported(boolean dry) {
        return imported(
                "{'kind':'leads','dryRun':%s,'columns':{'firm':'name','tel':'phone','staff':'employees','end':'outcome'}}"
                        .formatted(dry),
                FILE);
    }

    private static JsonNode imported(String spec, String... lines) {
        var asked = ADMIN.header("Content-Type", "multipart/form-data; boundary=part")
                .post(
                        "imports",
                        """
                        --part\r
                        Content-Disposition: form-data; name="spec"\r
                        Content-Type: application/json\r
                        \r
                        %s\r
                        --part\r
                        Content-Disposition: form-data; name="file"; filename="file.csv"\r
                        \r
                        %s\r
                        --part--\r
                        """
                                .formatted(spec.replace('\'', '"'), String.join("\n", lines)));
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        return Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(
                        () -> ADMIN.get("imports/" + asked.id()).json(),
                        j -> !j.path("status").asText().matches("QUEUED|RUNNING"));
    }
}
