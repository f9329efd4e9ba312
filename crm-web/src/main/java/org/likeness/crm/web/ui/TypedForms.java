package org.likeness.crm.web.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;

/** Hands over what stands in a form. The door has read the body already, to find its token; the servlet remembers what it held. */
@Provider
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class TypedForms implements MessageBodyReader<MultivaluedMap<String, String>> {
    @Context
    HttpServletRequest request;

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == MultivaluedMap.class;
    }

    @Override
    public MultivaluedMap<String, String> readFrom(
            Class<MultivaluedMap<String, String>> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        var typed = new MultivaluedHashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> typed.put(name, Arrays.asList(values)));
        return typed;
    }
}
