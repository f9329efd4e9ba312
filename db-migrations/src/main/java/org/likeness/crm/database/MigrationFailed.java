package org.likeness.crm.database;

/** A migration stopped half-way; the message names the file and the reason. */
public final class MigrationFailed extends DatabaseProblem {

    MigrationFailed(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
