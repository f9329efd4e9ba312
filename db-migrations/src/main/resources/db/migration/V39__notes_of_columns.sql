-- Notes may name the columns of the file that they are about.
ALTER TABLE imports MODIFY notes TEXT;
