package org.likeness.crm.web.webhook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whose turn it is: a few webhooks at once, each once; whoever had no turn for longest comes first. */
final class Turns {
    private final int most;
    private final Set<Long> served = new HashSet<>();
    private final Map<Long, Long> lastTurns = new HashMap<>();
    private long ended;

    /** @param most webhooks at once */
    Turns(int most) {
        this.most = most;
    }

    /** Those that wait, in the order of their turns; whoever does not wait is forgotten. */
    synchronized List<Long> ordered(List<Long> waiting) {
        lastTurns.keySet().retainAll(waiting);
        var ordered = new ArrayList<>(waiting);
        ordered.sort(Comparator.comparing(webhook -> lastTurns.getOrDefault(webhook, 0L)));
        return ordered;
    }

    /** Whether its turn begins now: not while it has one, nor while too many others have theirs. */
    synchronized boolean begin(long webhook) {
        return served.size() < most && served.add(webhook);
    }

    synchronized void end(long webhook) {
        served.remove(webhook);
        lastTurns.put(webhook, ++ended);
    }
}
