package org.likeness.crm.web.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.likeness.crm.attachment.Attachment;
import org.likeness.crm.attachment.Attachments;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.RecordNotFound;
import org.likeness.crm.record.Finding;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.followup.Arriving.Arrived;
import org.likeness.crm.web.record.Desk;
import org.likeness.crm.web.record.InTransaction;

/** Keeps what was said, with the next step and the files that came with it: all of it or nothing. */
@ApplicationScoped
@InTransaction
public class FollowUpDesk {
    @Inject
    Desk desk;

    @Inject
    Finding finding;

    @Inject
    Attachments attachments;

    @Inject
    @ConfigProperty(name = "likeness.attachment.mb", defaultValue = "20")
    int megabytes;

    /** Most megabytes of one file. */
    public int most() {
        return megabytes;
    }

    /**
     * What one log left.
     *
     * @param step the id of what is to happen next, or null
     */
    record Logged(String followUp, String step) {}

    /** @param step what is to happen next, or null */
    Logged log(Map<String, Object> followUp, Map<String, Object> step, List<Arrived> files, Viewer by) {
        var id = desk.make(RecordKind.FOLLOW_UPS, followUp, by);
        var next = step == null ? null : desk.make(RecordKind.NEXT_STEPS, step, by);
        attach(id, files, by);
        return new Logged(id, next);
    }

    /** Takes a log back: the follow-up with its files, and the next step that came with it, if that is still there. */
    void takeBack(Logged logged, Viewer by) {
        desk.delete(RecordKind.FOLLOW_UPS, logged.followUp(), by);
        if (logged.step() != null
                && finding.byId(RecordKind.NEXT_STEPS, logged.step(), by.sight())
                        .isPresent()) {
            desk.delete(RecordKind.NEXT_STEPS, logged.step(), by);
        }
    }

    /** Adds files to a follow-up in sight. */
    List<Attachment> attach(String followUp, List<Arrived> files, Viewer by) {
        var key = find(followUp, by);
        var added = new ArrayList<Attachment>();
        for (var file : files) {
            try (var content = Files.newInputStream(file.content())) {
                added.add(attachments.add(key, file.name(), content, by));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return added;
    }

    List<Attachment> of(String followUp, Viewer by) {
        return attachments.of(List.of(find(followUp, by)));
    }

    /** The file with that id, if its follow-up is in sight. */
    Attachment require(String id, Viewer by) {
        return attachments.byId(id, by.sight()).orElseThrow(() -> new AttachmentNotFound(id));
    }

    Attachment remove(String id, Viewer by) {
        var attachment = require(id, by);
        attachments.remove(attachment);
        return attachment;
    }

    Attachment bringBack(String id, Viewer by) {
        return bringBack(removed(id, by));
    }

    /** Brings a file back to this follow-up; one of another stays where it is. */
    Attachment bringBack(String followUp, String id, Viewer by) {
        var key = find(followUp, by);
        var attachment = removed(id, by);
        if (attachment.followUp() != key) {
            throw new AttachmentNotFound(id);
        }
        return bringBack(attachment);
    }

    private Attachment bringBack(Attachment attachment) {
        attachments.bringBack(attachment);
        return attachment;
    }

    private Attachment removed(String id, Viewer by) {
        return attachments.removed(id, by.sight()).orElseThrow(() -> new AttachmentNotFound(id));
    }

    private long find(String followUp, Viewer by) {
        return finding.byId(RecordKind.FOLLOW_UPS, followUp, by.sight())
                .orElseThrow(() -> new RecordNotFound(RecordKind.FOLLOW_UPS, followUp))
                .key();
    }
}
