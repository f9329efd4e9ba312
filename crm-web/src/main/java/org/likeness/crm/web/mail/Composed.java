package org.likeness.crm.web.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.time.Instant;
import java.util.Date;

/** A letter as it goes over the wire: text and HTML as alternatives of each other, and beside them what is attached. */
final class Composed {
    private static final String UTF_8 = "UTF-8";

    private final MimeMessage message;

    Composed(Session session, Letter letter, InternetAddress from, Instant now) throws MessagingException {
        message = new Identified(session, letter.id());
        message.setFrom(from);
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
        message.setSubject(letter.subject(), UTF_8);
        message.setSentDate(Date.from(now));
        for (var header : letter.headers().entrySet()) {
            message.setHeader(header.getKey(), header.getValue());
        }
        message.setContent(content(letter));
        message.saveChanges();
    }

    MimeMessage message() {
        return message;
    }

    /** Keeps the id that is given, where Jakarta Mail would make one anew for each attempt. */
    private static final class Identified extends MimeMessage {
        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }

    private static MimeMultipart content(Letter letter) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(letter.text(), UTF_8);
        var html = new MimeBodyPart();
        html.setText(letter.html(), UTF_8, "html");
        var either = new MimeMultipart("alternative", text, html);
        if (letter.file() == null) {
            return either;
        }
        var words = new MimeBodyPart();
        words.setContent(either);
        var file = new MimeBodyPart();
        file.setDataHandler(new DataHandler(
                new ByteArrayDataSource(letter.file().content(), letter.file().type())));
        file.setFileName(letter.file().name());
        file.setDisposition(Part.ATTACHMENT);
        return new MimeMultipart("mixed", words, file);
    }
}
