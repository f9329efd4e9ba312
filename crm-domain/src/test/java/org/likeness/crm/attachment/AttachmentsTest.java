package org.likeness.crm.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.crm.Now;
import org.likeness.crm.TestDatabase;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.Book;
import org.likeness.crm.user.Sight;

class AttachmentsTest {
    private static final byte[] CONTENT = new byte[700_000];

    @BeforeEach
    void empty() {
        TestDatabase.clear();
        new Random(10).nextBytes(CONTENT);
    }

    @Test
    void a_file_of_several_pieces_is_read_as_it_was_brought() {
        Book.in(b -> {
            var files = new Attachments(b.em(), Now.CLOCK);
            var file = add(b, files, followUp(b));
            assertThat(file.size()).isEqualTo(700_000);
            assertThat(files.of(List.of(file.followUp()))).containsExactly(file);
            var read = new ByteArrayOutputStream();
            try {
                files.write(file, read);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            assertThat(read.toByteArray()).isEqualTo(CONTENT);
            return null;
        });
    }

    @Test
    void a_removed_file_is_gone_until_it_is_brought_back() {
        Book.in(b -> {
            var files = new Attachments(b.em(), Now.CLOCK);
            var file = add(b, files, followUp(b));
            var id = Id.text(file.id());
            files.remove(file);
            assertThat(files.of(List.of(file.followUp()))).isEmpty();
            assertThat(files.byId(id, Sight.everything())).isEmpty();
            files.bringBack(files.removed(id, Sight.everything()).orElseThrow());
            assertThat(files.byId(id, Sight.everything())).isPresent();
            return null;
        });
    }

    @Test
    void whoever_does_not_see_the_follow_up_does_not_see_its_files() {
        Book.in(b -> {
            var files = new Attachments(b.em(), Now.CLOCK);
            var owner = b.make(RecordKind.USERS, Map.of("login", "owner", "name", "Owner", "role", "REP"));
            var lead = b.make(RecordKind.LEADS, Map.of("name", "Seen by one", "owner", b.id(owner)));
            var about = b.make(RecordKind.FOLLOW_UPS, Map.of("lead", b.id(lead), "method", "CALL", "text", "x"));
            var file = add(b, files, about.key());
            var id = Id.text(file.id());
            assertThat(files.byId(id, Sight.of(List.of(owner.key())))).isPresent();
            assertThat(files.byId(id, Sight.of(List.of(1L)))).isEmpty();
            files.remove(file);
            assertThat(files.removed(id, Sight.of(List.of(owner.key())))).isPresent();
            assertThat(files.removed(id, Sight.of(List.of(1L)))).isEmpty();
            return null;
        });
    }

    @Test
    void a_follow_up_that_comes_back_has_its_files_again() {
        var id = Book.in(
                b -> add(b, new Attachments(b.em(), Now.CLOCK), followUp(b)).followUp());
        var text = Id.text(id);
        Book.in(b -> {
            b.deleting()
                    .delete(
                            RecordKind.FOLLOW_UPS,
                            b.finding()
                                    .byId(RecordKind.FOLLOW_UPS, text, Sight.everything())
                                    .orElseThrow(),
                            Book.ADMIN);
            return null;
        });
        Book.in(b -> b.deleting().bringBack(RecordKind.FOLLOW_UPS, text, Book.ADMIN));
        Book.in(b -> {
            assertThat(new Attachments(b.em(), Now.CLOCK).of(List.of(id))).hasSize(1);
            return null;
        });
    }

    @Test
    void a_name_keeps_its_ending_and_loses_folders_and_what_cannot_be_seen() {
        assertThat(Attachment.named("C:\\secret\\offer 报价.pdf")).isEqualTo("offer 报价.pdf");
        assertThat(Attachment.named("../../etc/passwd")).isEqualTo("passwd");
        assertThat(Attachment.named("a\r\nb\u202Efdp.exe")).isEqualTo("abfdp.exe");
        assertThat(Attachment.named("..")).isEqualTo("file");
        assertThat(Attachment.named(null)).isEqualTo("file");
        assertThat(Attachment.named("x".repeat(300) + ".xlsx")).hasSize(255).endsWith("x.xlsx");
    }

    @Test
    void an_upload_forgets_twenty_of_the_long_removed_at_a_time() {
        Book.in(b -> {
            var files = new Attachments(b.em(), Now.CLOCK);
            var about = followUp(b);
            for (int i = 0; i < 25; i++) {
                add(b, files, about, new byte[] {1});
            }
            b.em().createNativeQuery("UPDATE attachments SET removed_at = :at")
                    .setParameter("at", Now.daysAgo(31))
                    .executeUpdate();
            add(b, files, about, new byte[] {1});
            assertThat(kept(b)).isEqualTo(5 + 1);
            add(b, files, about, new byte[] {1});
            assertThat(kept(b)).isEqualTo(2);
            return null;
        });
    }

    private static long kept(Book.Hand b) {
        return ((Number) b.em().createNativeQuery("SELECT COUNT(*) FROM attachments")
                        .getSingleResult())
                .longValue();
    }

    private static long followUp(Book.Hand b) {
        var lead = b.make(RecordKind.LEADS, Map.of("name", "With papers"));
        return b.make(RecordKind.FOLLOW_UPS, Map.of("lead", b.id(lead), "method", "CALL", "text", "x"))
                .key();
    }

    private static Attachment add(Book.Hand b, Attachments files, long followUp) {
        return add(b, files, followUp, CONTENT);
    }

    private static Attachment add(Book.Hand b, Attachments files, long followUp, byte[] content) {
        try {
            return files.add(followUp, "offer.pdf", new ByteArrayInputStream(content), Book.ADMIN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
