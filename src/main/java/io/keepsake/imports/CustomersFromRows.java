package io.keepsake.imports;

import io.keepsake.account.Workspace;
import io.keepsake.customer.CustomerIntake;
import io.keepsake.customer.IncomingCustomer;
import io.keepsake.customer.ProfileRules;
import io.keepsake.customer.SubscriptionSource;
import io.keepsake.customer.Taken;
import io.keepsake.platform.csv.CsvRow;
import java.util.List;
import org.springframework.stereotype.Component;

/** Rows that are customers. */
@Component
final class CustomersFromRows implements FromRows {
    private final ProfileRules rules;
    private final CustomerIntake intake;

    CustomersFromRows(ProfileRules rules, CustomerIntake intake) {
        this.rules = rules;
        this.intake = intake;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.CUSTOMERS;
    }

    @Override
    public Tally take(Workspace workspace, ImportSettings settings, List<CsvRow> rows, Mode mode) {
        var tally = new Tally(new RowIdentifiers(settings, workspace.country()));
        var reader = new CustomerReader(workspace, settings, rules);
        var read = ReadRow.of(rows, settings, reader::read, tally);
        var taken = take(workspace, read.stream().map(ReadRow::value).toList(), mode);
        for (int i = 0; i < read.size(); i++) {
            count(read.get(i).row(), taken.get(i), tally);
        }
        return tally;
    }

    private List<Taken> take(Workspace workspace, List<IncomingCustomer> customers, Mode mode) {
        return switch (mode) {
            case TAKE -> intake.take(workspace.id(), customers, SubscriptionSource.IMPORT);
            case REHEARSE -> intake.rehearse(workspace.id(), customers);
        };
    }

    private static void count(CsvRow.Fields row, Taken taken, Tally tally) {
        switch (taken) {
            case Taken.Created created -> tally.added();
            case Taken.Changed changed -> tally.changed();
            case Taken.Unchanged unchanged -> tally.unchanged();
            case Taken.Forgotten forgotten -> tally.forgotten();
            case Taken.Conflicting(String reason) -> tally.conflicting(row, reason);
            case Taken.Wrong(String reason) -> tally.wrong(row, reason);
        }
    }
}
