"""Where everything is kept: tables, one door for transactions, one repository a subject, sealed columns, migrations.

Only this room imports SQLAlchemy. No row leaves it: repositories take and return values of the domain. Core statements
only: an object-relational session costs more than the disk here (design: One WeChat message → one reply).
"""
