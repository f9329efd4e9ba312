package org.likeness.crm.database;

/** The address names another kind of database, or is no address; it is not repeated, since it may carry a password. */
public final class ForeignAddress extends DatabaseProblem {

    ForeignAddress() {
        super("LIKENESS_DB_URL must begin with jdbc:mysql:// or jdbc:mariadb://", null);
    }
}
