package org.likeness.crm.web.record;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * How long a page waits for figures that read a whole book: a moment, or as many seconds as {@code Prefer: wait} says (RFC 7240). On large books
 * a reader is told sooner that they are being counted than they could be there.
 */
@RequestScoped
public class Patience {
    private static final long MOMENT = Long.getLong("likeness.patience", 200);
    /** Each takes memory for the whole book: somebody who clicks through twenty splits has them counted one after the other. */
    private static final Semaphore AT_ONCE = new Semaphore(3, true);

    private static final Pattern WAIT = Pattern.compile("(?i)(?:^|[,;\\s])wait=(\\d{1,6})");

    @Inject
    HttpServletRequest request;

    @Inject
    Executor executor;

    /** @throws StillCounting if it takes longer */
    public <Q, A> A of(KeptAnswers<Q, A> answers, Q question, long version, Supplier<A> anew) {
        return answers.soon(question, version, anew, this::inTurn, milliseconds(request.getHeader("Prefer")));
    }

    private void inTurn(Runnable work) {
        executor.execute(() -> {
            AT_ONCE.acquireUninterruptibly();
            try {
                work.run();
            } finally {
                AT_ONCE.release();
            }
        });
    }

    static long milliseconds(String prefer) {
        var wait = WAIT.matcher(prefer == null ? "" : prefer);
        return wait.find() ? Duration.ofSeconds(Long.parseLong(wait.group(1))).toMillis() : MOMENT;
    }
}
