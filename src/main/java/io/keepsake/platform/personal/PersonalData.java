package io.keepsake.platform.personal;

import java.util.List;

/** A feature's declaration of everything its tables hold about people. Each feature with tables has one bean. */
public interface PersonalData {
    List<Holding> holdings();
}
