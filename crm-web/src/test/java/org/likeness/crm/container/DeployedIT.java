package org.likeness.crm.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.io.File;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.likeness.crm.user.Role;
import org.likeness.crm.user.User;

/** The real WAR, deployed once; whatever needs a container adds its tests here, because every deployment boots a server. */
@ExtendWith({TestSchemaForContainer.class, ArquillianExtension.class})
class DeployedIT {
    private static final String COUNT = "SELECT COUNT(*) FROM users WHERE login = 'container'";

    @PersistenceContext(unitName = "likeness")
    private EntityManager record;

    @Inject
    private DataSource connections;

    @Inject
    private Clock clock;

    @Resource
    private UserTransaction transaction;

    @Deployment
    static WebArchive war() {
        var war = ShrinkWrap.createFromZipFile(WebArchive.class, new File("target/ROOT.war"));
        // the doors would send Arquillian to the sign-in page; they are tried on the running product
        war.delete("/WEB-INF/classes/org/likeness/crm/web/security/Doors.class");
        return war.addClasses(TestSchemaForContainer.class);
    }

    @Test
    void the_record_its_connections_and_the_clock_are_injected() {
        assertTrue(record.getMetamodel().getEntities().size() > 5);
        assertNotNull(clock.instant());
    }

    @Test
    void entities_and_plain_connections_share_one_transaction_and_a_rollback_takes_back_both() throws Exception {
        transaction.begin();
        record.persist(new User("container", "Container", Role.REP, Instant.now()));
        record.flush();
        assertEquals(1, count());
        transaction.rollback();
        assertEquals(0, count());
    }

    private int count() throws SQLException {
        try (var connection = connections.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(COUNT)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
