package org.likeness.crm.web.record;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * How long a page waits for figures that read a whole book: a moment, or as many seconds as {@code Prefer: wait} says (RFC 7240). On large books
 * a reader is told sooner that they are being counted than they could be there.
 */
@RequestScoped
public class Patience {
    private static final long MOMENT = Long.getLong("likeness.patience", 200);
    private static final Pattern WAIT = Pattern.compile("(?i)(?:^|[,;\\s])wait=(\\d{1,6})");

    @Inject
    HttpServletRequest request;

    @Inject
    Executor executor;

    /** @throws StillCounting if it takes longer */
    public <Q, A> A of(KeptAnswers<Q, A> answers, Q question, long version, Supplier<A> anew) {
        return answers.soon(question, version, anew, executor, milliseconds(request.getHeader("Prefer")));
    }

    static long milliseconds(String prefer) {
        var wait = WAIT.matcher(prefer == null ? "" : prefer);
        return wait.find() ? Duration.ofSeconds(Long.parseLong(wait.group(1))).toMillis() : MOMENT;
    }
}
