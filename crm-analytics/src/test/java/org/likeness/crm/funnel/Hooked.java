package org.likeness.crm.funnel;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import javax.sql.DataSource;
import org.likeness.crm.TestDatabase;

/** The test database, with something that happens whenever a statement has been read to its end. */
final class Hooked {
    private Hooked() {}

    static DataSource afterEachStatement(Runnable then) {
        return around(DataSource.class, TestDatabase.dataSource(), then);
    }

    private static <T> T around(Class<T> type, Object real, Runnable then) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> call(real, method, args, then)));
    }

    private static Object call(Object real, Method method, Object[] args, Runnable then) throws Throwable {
        try {
            Object answer = method.invoke(real, args);
            if (real instanceof Statement && method.getName().equals("close")) {
                then.run();
            }
            return switch (method.getName()) {
                case "getConnection" -> around(Connection.class, answer, then);
                case "createStatement" -> around(Statement.class, answer, then);
                default -> answer;
            };
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
