package org.likeness.crm.web.api;

import java.util.List;
import java.util.Map;
import org.likeness.crm.kernel.Refusal;

/** A refusal that only makes sense between programs that speak HTTP, with the status and headers that say so. */
public abstract class HttpRefusal extends Refusal {

    private static final long serialVersionUID = 1;

    private final int status;
    private final transient Map<String, String> headers;

    protected HttpRefusal(int status, String sentence, Map<String, String> headers, List<FieldError> errors) {
        super(Sort.BAD_INPUT, sentence, errors);
        this.status = status;
        this.headers = Map.copyOf(headers);
    }

    public int status() {
        return status;
    }

    public Map<String, String> headers() {
        return headers == null ? Map.of() : headers;
    }
}
