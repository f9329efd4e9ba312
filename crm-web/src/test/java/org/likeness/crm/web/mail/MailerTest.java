package org.likeness.crm.web.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.crm.Now;
import org.likeness.crm.web.mail.NotSent.Why;

/** Against a real mail server on a free port of this computer. */
class MailerTest {
    private GreenMail server;

    @BeforeEach
    void start() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        server.setUser("crm@example.com", "crm", "s3cret");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void a_letter_arrives_as_text_and_html_with_its_table_its_id_and_the_way_out() throws Exception {
        mailer("crm:s3cret@").send(letter("ana@example.com"));
        var got = server.getReceivedMessages()[0];
        assertThat(got.getMessageID()).isEqualTo("<1.report@example.com>");
        assertThat(got.getSubject()).isEqualTo("漏斗，11 月");
        assertThat(got.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
        var mixed = (MimeMultipart) got.getContent();
        var either = (MimeMultipart) mixed.getBodyPart(0).getContent();
        assertThat(either.getContentType()).startsWith("multipart/alternative");
        assertThat(either.getBodyPart(0).getContent()).isEqualTo("Größe: 3");
        assertThat(either.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat(bytes(mixed.getBodyPart(1))).isEqualTo("\uFEFFa,b\r\n1,2\r\n");
        assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo("funnel.csv");
    }

    @Test
    void the_same_letter_sent_again_keeps_its_id() throws Exception {
        mailer("").send(letter("ana@example.com"));
        mailer("").send(letter("ana@example.com"));
        assertThat(server.getReceivedMessages())
                .extracting(m -> m.getMessageID())
                .containsExactly("<1.report@example.com>", "<1.report@example.com>");
    }

    @Test
    void a_wrong_password_is_told_as_such_and_not_repeated() {
        var refused = catchThrowableOfType(
                NotSent.class, () -> mailer("crm:wr0ng-one@").send(letter("ana@example.com")));
        assertThat(refused.why()).isEqualTo(Why.SIGN_IN);
        assertThat(refused.getMessage()).doesNotContain("wr0ng-one");
    }

    @Test
    void a_server_that_is_not_there_is_told_as_such() {
        var mailer = mailer("");
        server.stop();
        var refused = catchThrowableOfType(NotSent.class, () -> mailer.send(letter("ana@example.com")));
        assertThat(refused.why()).isEqualTo(Why.UNREACHABLE);
        assertThat(refused.why().passing()).isTrue();
    }

    @Test
    void a_refusal_for_good_is_told_from_one_for_now() throws Exception {
        assertThat(answering("550 5.1.1 no such user").why()).isEqualTo(Why.REFUSED);
        assertThat(answering("451 4.3.0 try again").why()).isEqualTo(Why.BUSY);
        assertThat(Why.REFUSED.passing()).isFalse();
        assertThat(Why.BUSY.passing()).isTrue();
    }

    @Test
    void without_settings_nothing_is_sent_and_that_is_told() {
        var mailer = new Mailer();
        mailer.url = Optional.empty();
        mailer.sender = Optional.empty();
        mailer.publicUrl = Optional.empty();
        mailer.begin();
        assertThat(mailer.setUp().ready()).isFalse();
        var refused = catchThrowableOfType(NotSent.class, () -> mailer.send(letter("ana@example.com")));
        assertThat(refused.why()).isEqualTo(Why.NOT_SET_UP);
    }

    @Test
    void an_address_is_one_mailbox_and_nothing_else() {
        assertThat(Mailer.isAddress("ana@example.com")).isTrue();
        for (var wrong :
                new String[] {"ana", "ana@", "a@b, c@d", "Ana <ana@example.com>", "a@b\r\nBcc: c@d", "a b@c"}) {
            assertThat(Mailer.isAddress(wrong)).as(wrong).isFalse();
        }
    }

    /** What comes of a server that takes no recipient and says why. */
    private static NotSent answering(String reply) throws IOException {
        try (var socket = new ServerSocket(0, 5, java.net.InetAddress.getLoopbackAddress())) {
            var thread = new Thread(() -> speak(socket, reply));
            thread.start();
            var mailer = mailerAt("smtp://127.0.0.1:" + socket.getLocalPort());
            return catchThrowableOfType(NotSent.class, () -> mailer.send(letter("ana@example.com")));
        }
    }

    private static void speak(ServerSocket socket, String reply) {
        try (var talk = socket.accept()) {
            var out = talk.getOutputStream();
            var in = new java.io.BufferedReader(
                    new java.io.InputStreamReader(talk.getInputStream(), StandardCharsets.US_ASCII));
            out.write("220 here\r\n".getBytes(StandardCharsets.US_ASCII));
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var answer = line.startsWith("RCPT") ? reply : line.startsWith("QUIT") ? "221 bye" : "250 ok";
                out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException gone) {
            // the other side has hung up
        }
    }

    private Mailer mailer(String who) {
        return mailerAt("smtp://" + who + "127.0.0.1:" + server.getSmtp().getPort());
    }

    private static Mailer mailerAt(String url) {
        var mailer = new Mailer();
        mailer.url = Optional.of(url);
        mailer.sender = Optional.of("Likeness <crm@example.com>");
        mailer.publicUrl = Optional.of("https://crm.example.com/");
        mailer.clock = Now.CLOCK;
        mailer.begin();
        return mailer;
    }

    private static Letter letter(String to) {
        return new Letter(
                "1.report@example.com",
                to,
                "漏斗，11 月",
                "Größe: 3",
                "<p>Größe: 3</p>",
                Map.of("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"),
                new Letter.File(
                        "funnel.csv",
                        "text/csv; charset=UTF-8",
                        "\uFEFFa,b\r\n1,2\r\n".getBytes(StandardCharsets.UTF_8)));
    }

    private static String bytes(BodyPart part) throws Exception {
        return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
