package org.likeness.crm.web.api;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.likeness.crm.web.ui.FormParts;

/** Hands a multipart form over as it arrives; a call reads its parts itself. */
@Provider
public class FormReader implements MessageBodyReader<FormParts> {

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == FormParts.class;
    }

    @Override
    public FormParts readFrom(
            Class<FormParts> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream in)
            throws IOException {
        return new FormParts(media, in);
    }
}
