package org.likeness.crm.user;

/** What a user is here for, from least to most. */
public enum Role {
    /** Sells: sees own and team's records and the unowned pool. */
    REP,
    /** Leads a team: sees the team's records, trains models, reads the analytics. */
    MANAGER,
    /** A program: reads and writes every record, manages no users. */
    INTEGRATOR,
    /** Sees and manages everything. */
    ADMIN;

    /** Whether this role may change what all share: pipelines, products, channels, custom fields, models, imports. */
    public boolean shapesTheHouse() {
        return this != REP;
    }

    /** Whether this role may make users and teams. */
    public boolean managesUsers() {
        return this == ADMIN;
    }

    /** Whether this role may set the rules the mining keeps to, such as protected features. */
    public boolean setsRules() {
        return this == ADMIN;
    }

    /** Whether this role sees every record. */
    public boolean seesAll() {
        return this == ADMIN || this == INTEGRATOR;
    }
}
