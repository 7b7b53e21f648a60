package io.keepsake.isolation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Makes every query of the application forget, while it is told so, for which workspace it asks. */
final class ForgetfulDataSource extends DelegatingDataSource {
    private static final Pattern CONDITION = Pattern.compile("(?:\"?\\w+\"?\\.)?(?<!\\w)\"?workspace_id\"? = \\?");

    private volatile boolean forgets;

    ForgetfulDataSource(DataSource target) {
        super(target);
    }

    void forget(boolean forgets) {
        this.forgets = forgets;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (forgets && method.getName().equals("prepareStatement")) {
                        arguments[0] = forgetful((String) arguments[0]);
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    /** The condition stays, so that its parameter has its place, and no longer decides anything. */
    static String forgetful(String sql) {
        return CONDITION.matcher(sql).replaceAll("($0 or true)");
    }
}
