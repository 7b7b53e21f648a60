package broken.customer;

import io.keepsake.customer.Customer;
import java.util.List;
import org.springframework.data.repository.Repository;

/** Public, and gives customers away across workspaces. */
public interface LeakyRepository extends Repository<Customer, Customer.Key> {
    List<Customer> findByEmail(String email);
}
