package org.likeness.crm.web.openapi;

import java.util.List;
import java.util.Map;
import org.likeness.crm.deal.Deal;

/** The calls beyond making and changing: tokens, moves of deals, conversion of leads, jobs, bringing back. */
final class VerbPaths {
    private static final String AT = "2026-11-21T09:30:00Z";
    private static final String NONE = "There is none in your sight";

    private VerbPaths() {}

    static void add(Paths paths) {
        tokens(paths);
        deals(paths);
        leads(paths);
        jobs(paths);
        paths.post(
                "deleted/{kind}/{id}/restore",
                Call.of("deleted", "restore", "Bring a deleted record back")
                        .path("kind", Shape.text(), "Such as `leads`")
                        .id("The id it had")
                        .idempotencyKey()
                        .answers(200, "The record as it was", Shape.map())
                        .problem(404, "Nothing of it was kept"));
    }

    private static void tokens(Paths paths) {
        var made = Shape.object()
                .property("id", Shape.text())
                .property("token", Shape.text("Shown this once"))
                .property("expiresAt", Shape.moment());
        var asked = Shape.object()
                .property("name", Shape.text())
                .property(
                        "scopes",
                        Shape.list(Shape.choice(List.of("read", "write", "admin"))
                                .description("write is for records; admin also for users, teams, tokens, webhooks"
                                        + " and the rules of the house")))
                .property("expiresAt", Shape.moment().description("A year from now by default"));
        var kept = Shape.object()
                .property("id", Shape.text())
                .property("name", Shape.text())
                .property("scopes", Shape.list(Shape.text()))
                .property("createdAt", Shape.moment())
                .property("expiresAt", Shape.moment())
                .property("lastUsedAt", Shape.moment().nullable());
        var user = Shape.object()
                .property("login", Shape.text())
                .property("name", Shape.text())
                .property("role", Shape.text());
        paths.post(
                "tokens",
                Call.of("tokens", "makeToken", "Fetch a token with user and password")
                        .tells(
                                "What is kept of a token does not tell its secret. So a repeated `Idempotency-Key` makes no second token, but"
                                        + " is answered with 409 and the `Location` of the first: revoke that one if its secret was lost.")
                        .byPassword()
                        .idempotencyKey()
                        .body(asked, Map.of("name", "nightly import", "scopes", List.of("write")))
                        .bodyMayBeMissing()
                        .answers(201, "The token", made)
                        .problem(409, "A token was made under this Idempotency-Key before")
                        .problem(415, "The body is not JSON")
                        .problem(429, "Too many wrong passwords"));
        paths.get(
                "tokens",
                Call.of("tokens", "listTokens", "List your tokens")
                        .pages()
                        .answers(200, "Without their secrets", RecordPaths.page(kept)));
        paths.delete(
                "tokens/{id}",
                Call.of("tokens", "revokeToken", "Revoke a token")
                        .id("Its id")
                        .answers(204, "Revoked")
                        .problem(404, "You have no such token"));
        paths.get(
                "tokens/me",
                Call.of("tokens", "whoAmI", "Tell whom the token speaks for").answers(200, "The user", user));
    }

    private static void deals(Paths paths) {
        var at = Shape.moment().description("Now by default");
        var move = Shape.object()
                .needs("stage", Shape.text("id, externalId or name of a stage of its pipeline"))
                .property("at", at);
        var win = Shape.object()
                .property(
                        "amount", RecordShapes.given(Deal.FIELDS.named("amount").orElseThrow()))
                .property("at", at);
        var lose = Shape.object()
                .property(
                        "reason",
                        Shape.text(
                                "id, externalId or name; a new name is written down, for reps only while there is no reason to choose"))
                .property("at", at);
        deal(paths, "moves", "moveDeal", "Move to another stage", move, Map.of("stage", "Proposal", "at", AT));
        deal(paths, "win", "winDeal", "Close as won", win, Map.of("amount", 12000, "at", AT));
        deal(paths, "lose", "loseDeal", "Close as lost", lose, Map.of("reason", "Price", "at", AT));
        deal(paths, "reopen", "reopenDeal", "Take up again", Shape.object().property("at", at), Map.of("at", AT));
        var visit = Shape.object()
                .property("id", Shape.text())
                .property("stage", Shape.ref("Reference"))
                .property("enteredAt", Shape.moment())
                .property("leftAt", Shape.moment().nullable());
        paths.get(
                "deals/{id}/visits",
                Call.of("deals", "listVisits", "List the stages it was in")
                        .id("The deal's id")
                        .pages()
                        .answers(200, "Oldest first", RecordPaths.page(visit))
                        .problem(404, NONE));
    }

    private static void deal(
            Paths paths, String verb, String id, String summary, Shape body, Map<String, Object> example) {
        paths.post(
                "deals/{id}/" + verb,
                Call.of("deals", id, summary)
                        .id("The deal's id")
                        .ifMatchMayBeSent()
                        .idempotencyKey()
                        .body(body, example)
                        .answers(200, "The deal as it is now", Shape.ref("Deal"))
                        .problem(404, NONE)
                        .problem(409, "The deal does not stand so")
                        .problem(422, "Against a rule of deals"));
    }

    private static void leads(Paths paths) {
        var body = Shape.object()
                .property("account", Shape.text("id or externalId; a new account by default"))
                .property(
                        "deal",
                        Shape.map()
                                .nullable()
                                .description(
                                        "Fields of DealInput; named after the lead by default; `null` for no deal"));
        paths.post(
                "leads/{id}/convert",
                Call.of("leads", "convertLead", "Turn it into account, contact and deal")
                        .id("The lead's id")
                        .ifMatchMayBeSent()
                        .idempotencyKey()
                        .body(body, Map.of("deal", Map.of("amount", 12000)))
                        .answers(200, "The lead, won, with what it became", Shape.ref("Lead"))
                        .problem(404, NONE)
                        .problem(409, "It was converted before")
                        .problem(422, "The pipeline has no stages that the deal could begin in"));
    }

    private static void jobs(Paths paths) {
        var job = Shape.ref("Job");
        paths.get(
                "jobs",
                Call.of("jobs", "listJobs", "List long work, newest first")
                        .pages()
                        .answers(200, "One page", RecordPaths.page(job)));
        paths.get(
                "jobs/{id}",
                Call.of("jobs", "showJob", "Show how far it is")
                        .id("The job's id")
                        .answers(200, "The job", job)
                        .problem(404, NONE));
        paths.delete(
                "jobs/{id}",
                Call.of("jobs", "deleteJob", "Call it off, like cancel")
                        .id("The job's id")
                        .answers(200, "The job", job)
                        .problem(404, NONE));
        paths.post(
                "jobs/{id}/cancel",
                Call.of("jobs", "cancelJob", "Call it off")
                        .id("The job's id")
                        .idempotencyKey()
                        .answers(200, "The job", job)
                        .problem(404, NONE));
    }
}
