package org.likeness.crm.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.likeness.crm.kernel.InvalidInput;

/**
 * Reads the JSON object a caller sent, of at most one megabyte and 64 levels, and refuses with a sentence whatever else comes in:
 * broken UTF-8, broken JSON, names given twice, lists, NUL characters.
 */
@Provider
public class SentReader implements MessageBodyReader<Sent> {

    /** Largest body, in bytes. */
    public static final int LARGEST = 1 << 20;

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == Sent.class;
    }

    @Override
    public Sent readFrom(
            Class<Sent> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream in)
            throws IOException {
        var charset = media.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
            throw new UnusableBody(415, "The body must be UTF-8, not " + charset + ".");
        }
        var bytes = arrived(in);
        if (bytes.length > LARGEST) {
            throw new UnusableBody(413, "The body is larger than one megabyte.");
        }
        return read(bytes);
    }

    /** A client that announces more than it sends must not look like a fault of ours. */
    private static byte[] arrived(InputStream in) {
        try {
            return in.readNBytes(LARGEST + 1);
        } catch (IOException e) {
            throw new UnusableBody(408, "The body did not arrive whole.");
        }
    }

    static Sent read(byte[] bytes) throws IOException {
        var text = utf8(bytes);
        if (text.isBlank()) {
            return new Sent(Map.of(), Sha256.of(""));
        }
        var fields = fields(text);
        Texts.refuseUnstorable("", fields);
        return new Sent(fields, Sha256.of(text));
    }

    private static String utf8(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new InvalidInput("The body is not UTF-8.");
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> fields(String text) throws IOException {
        try {
            var object = Json.MAPPER.readTree(text);
            if (!object.isObject()) {
                throw new InvalidInput("The body must be a JSON object, in braces.");
            }
            return Json.MAPPER.convertValue(object, LinkedHashMap.class);
        } catch (NumberFormatException | ArithmeticException e) {
            throw new InvalidInput("A number in the body has more digits than any number here may have.");
        } catch (StreamConstraintsException e) {
            throw new InvalidInput(
                    "The JSON is nested deeper than " + Json.DEPTH + " levels, or a number or text in it is too long.");
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            var twice = e.getOriginalMessage().startsWith("Duplicate field")
                    ? "a name is given twice"
                    : "it breaks off or goes wrong";
            throw new InvalidInput("The body is not JSON that can be used: " + twice + " at line " + at.getLineNr()
                    + ", column " + at.getColumnNr() + ".");
        }
    }
}
