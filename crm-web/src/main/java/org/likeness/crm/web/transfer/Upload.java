package org.likeness.crm.web.transfer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.Refusal.FieldError;
import org.likeness.crm.transfer.ImportRun;
import org.likeness.crm.transfer.ImportSpec;
import org.likeness.crm.transfer.Importing;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.api.HttpRefusal;
import org.likeness.crm.web.ui.FormParts;

/** What a program sends to import: a part {@code spec} and a part {@code file}, in either order, the file streamed to disk. */
final class Upload {
    private final Importing importing;
    private final Viewer by;
    private String spec;
    private Long file;
    private String fileName;

    private Upload(Importing importing, Viewer by) {
        this.importing = importing;
        this.by = by;
    }

    /** Reads the form and starts the import; of one that cannot start nothing stays. */
    static ImportRun read(Importing importing, Viewer by, FormParts parts) throws IOException {
        Importing.mayImport(by);
        var upload = new Upload(importing, by);
        try {
            return upload.read(parts);
        } catch (RuntimeException | IOException e) {
            if (upload.file != null) {
                importing.drop(upload.file);
            }
            parts.readOut();
            throw e instanceof IOException fault ? worded(fault) : (RuntimeException) e;
        }
    }

    /** A form that breaks off is the caller's matter, a disk that takes nothing ours. */
    private static RuntimeException worded(IOException fault) {
        return fault instanceof FileUploadException
                ? new InvalidInput("The body is no multipart form: its last part has no end.")
                : new NotKept();
    }

    /** The file could not be written down. */
    static final class NotKept extends HttpRefusal {
        private static final long serialVersionUID = 1;

        NotKept() {
            super(
                    507,
                    "The file could not be kept: it did not arrive whole, or the disk here is full.",
                    Map.of(),
                    List.of());
        }
    }

    private ImportRun read(FormParts parts) throws IOException {
        for (var part = parts.next(); part != null; part = parts.next()) {
            switch (part.name()) {
                case "spec" -> {
                    refuseTwice("spec", spec);
                    spec = part.text();
                    // whoever sends the spec first hears of its faults before the file is kept
                    ImportSpec.read(spec);
                }
                case "file" -> {
                    refuseTwice("file", file);
                    fileName = part.fileName();
                    file = importing.keep(part.content(), by);
                }
                default -> throw new InvalidInput(part.name(), "is no part of an import; there are spec and file");
            }
        }
        var missing = new ArrayList<FieldError>();
        if (spec == null) {
            missing.add(new FieldError("spec", "is missing: a part of the form that says what the columns mean"));
        }
        if (file == null) {
            missing.add(new FieldError("file", "is missing: a part of the form that is the file to import"));
        }
        if (!missing.isEmpty()) {
            throw new InvalidInput(missing);
        }
        return importing.start(file, ImportSpec.read(spec), fileName, by);
    }

    private static void refuseTwice(String name, Object before) {
        if (before != null) {
            throw new InvalidInput(name, "was sent twice");
        }
    }
}
