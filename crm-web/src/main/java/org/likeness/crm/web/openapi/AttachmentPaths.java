package org.likeness.crm.web.openapi;

/** The calls of the files that came with a follow-up. */
final class AttachmentPaths {
    private static final String OF = "follow-ups/{followUp}/attachments";
    private static final String NONE = "There is none in your sight";

    private AttachmentPaths() {}

    static void add(Paths paths) {
        var form = Shape.object().needs("file", Shape.text("The file").with("format", "binary"));
        paths.get(
                OF,
                call("listAttachments", "List the files of a follow-up")
                        .pages()
                        .answers(200, "One page, oldest first", RecordPaths.page(file()))
                        .problem(404, NONE));
        paths.post(
                OF,
                call("addAttachment", "Add a file to a follow-up")
                        .idempotencyKey()
                        .body("multipart/form-data", form, null)
                        .answers(201, "The file", file())
                        .withHeader(201, "Location", "The file")
                        .problem(404, NONE)
                        .problem(409, "The same key is being answered right now")
                        .problem(
                                413,
                                "It is larger than is kept here; `LIKENESS_ATTACHMENT_MB` says how much, 20 by default"));
        paths.get(
                OF + "/{id}",
                call("downloadAttachment", "Download a file")
                        .id("The file's id")
                        .answers(
                                200,
                                "Its bytes",
                                "application/octet-stream",
                                Shape.text("Never to be shown in place").with("format", "binary"))
                        .problem(404, NONE));
        paths.delete(
                OF + "/{id}",
                call("deleteAttachment", "Delete a file")
                        .id("The file's id")
                        .answers(204, "Deleted")
                        .problem(404, NONE));
        paths.post(
                OF + "/{id}/restore",
                call("restoreAttachment", "Bring a deleted file back, for thirty days")
                        .id("The file's id")
                        .idempotencyKey()
                        .answers(200, "The file", file())
                        .problem(404, NONE));
    }

    private static Call call(String id, String summary) {
        return Call.of("follow-ups", id, summary).path("followUp", Shape.text(), "The follow-up's id");
    }

    private static Shape file() {
        return Shape.object()
                .property("id", Shape.text())
                .property("name", Shape.text())
                .property("size", Shape.whole().description("Bytes"))
                .property("addedBy", Shape.ref("Reference"))
                .property("addedAt", Shape.moment());
    }
}
