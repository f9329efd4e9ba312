package org.likeness.crm.funnel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.RecordNotFound;
import org.likeness.crm.record.Reference;

/** A stage as the funnel lists it. */
record FunnelStage(long id, Reference reference, boolean retired) {

    /** The stages of a pipeline, or of all, in their order. */
    static List<FunnelStage> of(Long pipeline, DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            return of(pipeline, connection);
        }
    }

    private static List<FunnelStage> of(Long pipeline, Connection connection) throws SQLException {
        if (pipeline != null && !exists(pipeline, connection)) {
            throw new RecordNotFound(RecordKind.PIPELINES, Id.text(pipeline));
        }
        String sql =
                "SELECT s.id, s.external_id, s.name, s.retired FROM stages s JOIN pipelines p ON p.id = s.pipeline_id"
                        + (pipeline == null ? "" : " WHERE p.id = " + pipeline)
                        + " ORDER BY p.position, p.id, s.position, s.id";
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            List<FunnelStage> stages = new ArrayList<>();
            while (rows.next()) {
                long id = rows.getLong(1);
                Reference reference = new Reference(Id.text(id), rows.getString(2), rows.getString(3));
                stages.add(new FunnelStage(id, reference, rows.getBoolean(4)));
            }
            return stages;
        }
    }

    private static boolean exists(long pipeline, Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT 1 FROM pipelines WHERE id = ?")) {
            statement.setLong(1, pipeline);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
