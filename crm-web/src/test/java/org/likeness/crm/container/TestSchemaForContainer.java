package org.likeness.crm.container;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.likeness.crm.TestDatabase;

/**
 * Tells the container, through arquillian.xml, which schema to use; stands before Arquillian's own extension. Inside the
 * container, where the tests run once more, the schema is known already.
 */
class TestSchemaForContainer implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        if (System.getProperty("likeness.db.url") == null) {
            // it is put into an XML text
            System.setProperty("test.db.url", TestDatabase.jdbcUrl().replace("&", "&amp;"));
            System.setProperty("test.db.user", TestDatabase.user());
            System.setProperty("test.db.password", TestDatabase.password());
        }
    }
}
