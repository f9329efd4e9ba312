package org.likeness.crm.web.ui;

import java.time.Instant;
import java.util.List;

/**
 * One entry of a timeline.
 *
 * @param kind what happened: CALL, VISIT, EMAIL, WECHAT, MEETING, OTHER (a follow-up by {@code first} with
 *     {@code second}); CREATED ({@code first} is where from); MOVED (from {@code first} to {@code second}); CHANGED
 *     ({@code first} is the field, {@code second} its new value, {@code text} the one before); EMPTIED ({@code first} is the
 *     field, {@code second} what was there); SCORED (from {@code first} to {@code second});
 *     SUBMITTED ({@code first} is the form); RULE (now of {@code first}, by the rule {@code second}); IDLE and UNTOUCHED
 *     (back to the pool, {@code second} are the days); WON; LOST ({@code first} is the reason); CONVERTED; EVENT ({@code first} is what)
 * @param text what was said or noted, or what was there before; may be empty
 * @param about another record it was about, or null
 * @param files what came with it
 * @param by who did it, where no other part says so; empty where nobody or nobody known did
 */
public record Happening(
        Instant at, String kind, Link first, Link second, String text, Link about, List<Attached> files, String by) {

    /** A file that can be opened. */
    public record Attached(String id, String name, long size) {}

    public Happening(Instant at, String kind, Link first, Link second, String text, Link about, List<Attached> files) {
        this(at, kind, first, second, text, about, files, "");
    }

    /** The same, done by somebody. */
    public Happening by(String name) {
        return new Happening(at, kind, first, second, text, about, files, name);
    }

    public Happening(Instant at, String kind, String first, String second, String text) {
        this(at, kind, Link.of(first), Link.of(second), text, null, List.of());
    }

    /** Whether it tells a value that took the place of another. */
    public boolean changes() {
        return kind.equals("CHANGED") && text != null && !text.isEmpty();
    }

    public String icon() {
        return switch (kind) {
            case "CALL" -> "phone";
            case "VISIT" -> "visit";
            case "EMAIL" -> "mail";
            case "WECHAT" -> "wechat";
            case "MEETING" -> "meeting";
            case "CREATED" -> "plus";
            case "MOVED", "CONVERTED" -> "arrow-right";
            case "SCORED" -> "score";
            case "WON" -> "won";
            case "LOST" -> "lost";
            case "EVENT" -> "flame";
            case "SUBMITTED" -> "document";
            case "RULE" -> "split";
            case "IDLE", "UNTOUCHED" -> "pool";
            case "CHANGED", "EMPTIED" -> "edit";
            default -> "note";
        };
    }

    public String tone() {
        return switch (kind) {
            case "EVENT", "LOST" -> "danger";
            case "SCORED", "SUBMITTED" -> "accent";
            case "WON" -> "success";
            default -> "";
        };
    }
}
