package org.likeness.crm.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.likeness.crm.kernel.InvalidInput;

/** Looks at addresses before anybody decodes them kindly. */
final class Addresses {

    private Addresses() {}

    /** @throws InvalidInput if the address is not percent-encoded UTF-8 or holds a NUL */
    static void refuseUnreadable(HttpServletRequest request) {
        var query = request.getQueryString();
        if (!readable(request.getRequestURI()) || query != null && !readable(query)) {
            throw new InvalidInput("The address is not percent-encoded UTF-8, or holds a NUL.");
        }
    }

    static boolean readable(String encoded) {
        var bytes = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            var c = encoded.charAt(i);
            if (c != '%') {
                bytes.write(Math.min(c, '~'));
            } else {
                var high = i + 2 < encoded.length() ? Character.digit(encoded.charAt(i + 1), 16) : -1;
                var low = i + 2 < encoded.length() ? Character.digit(encoded.charAt(i + 2), 16) : -1;
                if (high < 0 || low < 0 || high + low == 0) {
                    return false;
                }
                bytes.write(high * 16 + low);
                i += 2;
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray()));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
