package org.likeness.crm.web.openapi;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The calls beyond making and changing: tokens, moves of deals, conversion of leads, jobs, bringing back. */
final class VerbPaths {
    private static final String BASE = RecordPaths.BASE;
    private static final String AT = "2026-11-21T09:30:00Z";

    private VerbPaths() {}

    static void add(Paths paths) {
        tokens(paths);
        deals(paths);
        leads(paths);
        jobs(paths);
        paths.addPathItem(
                BASE + "deleted/{kind}/{id}/restore",
                OASFactory.createPathItem()
                        .POST(Call.of("deleted", "restore", "Bring a deleted record back")
                                .path("kind", Shape.text(), "Such as `leads`")
                                .id("The id it had")
                                .answers(200, "The record as it was", Shape.object(), null)
                                .problem(404, "Nothing of it was kept")
                                .done()));
    }

    private static void tokens(Paths paths) {
        var made = Shape.object()
                .addProperty("id", Shape.text())
                .addProperty("token", Shape.text("Shown this once"))
                .addProperty("expiresAt", Shape.moment());
        var asked = Shape.object()
                .addProperty("name", Shape.text())
                .addProperty("scopes", Shape.list(Shape.choice(List.of("read", "write", "admin"))))
                .addProperty("expiresAt", Shape.moment().description("A year from now by default"));
        paths.addPathItem(
                BASE + "tokens",
                OASFactory.createPathItem()
                        .POST(Call.of("tokens", "makeToken", "Fetch a token with user and password")
                                .byPassword()
                                .body(asked, Map.of("name", "nightly import", "scopes", List.of("write")))
                                .answers(201, "The token", made, null)
                                .problem(429, "Too many wrong passwords")
                                .done())
                        .GET(Call.of("tokens", "listTokens", "List your tokens")
                                .answers(
                                        200,
                                        "Your tokens, without their secrets",
                                        RecordPaths.page(Shape.object()),
                                        null)
                                .done()));
        paths.addPathItem(
                BASE + "tokens/{id}",
                OASFactory.createPathItem()
                        .DELETE(Call.of("tokens", "revokeToken", "Revoke a token")
                                .id("Its id")
                                .answers(204, "Revoked")
                                .problem(404, "You have no such token")
                                .done()));
        paths.addPathItem(
                BASE + "tokens/me",
                OASFactory.createPathItem()
                        .GET(Call.of("tokens", "whoAmI", "Tell whom the token speaks for")
                                .answers(
                                        200,
                                        "The user",
                                        Shape.object()
                                                .addProperty("login", Shape.text())
                                                .addProperty("name", Shape.text())
                                                .addProperty("role", Shape.text()),
                                        null)
                                .done()));
    }

    private static void deals(Paths paths) {
        var at = Shape.moment().description("Now by default");
        deal(
                paths,
                "moves",
                "moveDeal",
                "Move to another stage",
                Shape.object()
                        .addProperty("stage", Shape.text("id, externalId or name of a stage of its pipeline"))
                        .addRequired("stage")
                        .addProperty("at", at),
                Map.of("stage", "Proposal", "at", AT));
        deal(
                paths,
                "win",
                "winDeal",
                "Close as won",
                Shape.object().addProperty("amount", Shape.number()).addProperty("at", at),
                Map.of("amount", 12000, "at", AT));
        deal(
                paths,
                "lose",
                "loseDeal",
                "Close as lost",
                Shape.object()
                        .addProperty("reason", Shape.text("id, externalId or name; a new name is written down"))
                        .addProperty("at", at),
                Map.of("reason", "Price", "at", AT));
        deal(paths, "reopen", "reopenDeal", "Take up again", Shape.object().addProperty("at", at), Map.of("at", AT));
        var visit = Shape.object()
                .addProperty("id", Shape.text())
                .addProperty("stage", Shape.ref("Reference"))
                .addProperty("enteredAt", Shape.moment())
                .addProperty("leftAt", Shape.moment().nullable(true));
        paths.addPathItem(
                BASE + "deals/{id}/visits",
                OASFactory.createPathItem()
                        .GET(Call.of("deals", "listVisits", "List the stages it was in")
                                .id("The deal's id")
                                .answers(200, "Oldest first", RecordPaths.page(visit), null)
                                .problem(404, "There is none in your sight")
                                .done()));
    }

    private static void deal(
            Paths paths, String verb, String id, String summary, Schema body, Map<String, Object> example) {
        paths.addPathItem(
                BASE + "deals/{id}/" + verb,
                OASFactory.createPathItem()
                        .POST(Call.of("deals", id, summary)
                                .id("The deal's id")
                                .idempotencyKey()
                                .body(body, example)
                                .answers(200, "The deal as it is now", Shape.ref("Deal"), null)
                                .problem(404, "There is none in your sight")
                                .problem(409, "The deal does not stand so")
                                .problem(422, "Against a rule of deals")
                                .done()));
    }

    private static void leads(Paths paths) {
        var body = Shape.object()
                .addProperty("account", Shape.text("id or externalId; a new account by default"))
                .addProperty(
                        "deal",
                        Shape.ref("DealInput")
                                .description("Fields of the deal; named after the lead by default; `null` for none"));
        paths.addPathItem(
                BASE + "leads/{id}/convert",
                OASFactory.createPathItem()
                        .POST(Call.of("leads", "convertLead", "Turn it into account, contact and deal")
                                .id("The lead's id")
                                .idempotencyKey()
                                .body(body, Map.of("deal", Map.of("amount", 12000)))
                                .answers(200, "The lead, won, with what it became", Shape.ref("Lead"), null)
                                .problem(404, "There is none in your sight")
                                .problem(409, "It was converted before")
                                .done()));
    }

    private static void jobs(Paths paths) {
        paths.addPathItem(
                BASE + "jobs",
                OASFactory.createPathItem()
                        .GET(Call.of("jobs", "listJobs", "List long work, newest first")
                                .answers(200, "The newest 200", RecordPaths.page(Shape.ref("Job")), null)
                                .done()));
        paths.addPathItem(
                BASE + "jobs/{id}",
                OASFactory.createPathItem()
                        .GET(Call.of("jobs", "showJob", "Show how far it is")
                                .id("The job's id")
                                .answers(200, "The job", Shape.ref("Job"), null)
                                .problem(404, "There is none in your sight")
                                .done())
                        .DELETE(Call.of("jobs", "deleteJob", "Call it off, like cancel")
                                .id("The job's id")
                                .answers(200, "The job", Shape.ref("Job"), null)
                                .problem(404, "There is none in your sight")
                                .done()));
        paths.addPathItem(
                BASE + "jobs/{id}/cancel",
                OASFactory.createPathItem()
                        .POST(Call.of("jobs", "cancelJob", "Call it off")
                                .id("The job's id")
                                .answers(200, "The job", Shape.ref("Job"), null)
                                .problem(404, "There is none in your sight")
                                .done()));
    }
}
